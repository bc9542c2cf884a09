/** Who may see which page: signing in and out, the cookie, and what browsers are told to refuse. */
@NullMarked
package io.rollbook.server.console.access;

import org.jspecify.annotations.NullMarked;
