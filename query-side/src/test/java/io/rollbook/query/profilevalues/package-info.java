@NullMarked
package io.rollbook.query.profilevalues;

import org.jspecify.annotations.NullMarked;
