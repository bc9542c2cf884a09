@NullMarked
package io.rollbook.server.security;

import org.jspecify.annotations.NullMarked;
