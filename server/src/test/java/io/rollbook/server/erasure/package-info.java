/** What erasing promises. */
@NullMarked
package io.rollbook.server.erasure;

import org.jspecify.annotations.NullMarked;
