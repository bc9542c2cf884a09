/** Which fields can be defined, and which values they take. */
@NullMarked
package io.rollbook.customfield;

import org.jspecify.annotations.NullMarked;
