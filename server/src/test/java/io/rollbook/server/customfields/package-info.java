@NullMarked
package io.rollbook.server.customfields;

import org.jspecify.annotations.NullMarked;
