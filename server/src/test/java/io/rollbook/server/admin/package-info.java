@NullMarked
package io.rollbook.server.admin;

import org.jspecify.annotations.NullMarked;
