/** The way from any HTTP face to the definitions of custom fields. */
@NullMarked
package io.rollbook.server.customfields;

import org.jspecify.annotations.NullMarked;
