@NullMarked
package io.rollbook.participant;

import org.jspecify.annotations.NullMarked;
