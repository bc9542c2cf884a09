/**
 * Many invented participants for who wants to look around. They are made by the same commands as
 * any others; nothing here writes to the database.
 */
@NullMarked
package io.rollbook.server.demo;

import org.jspecify.annotations.NullMarked;
