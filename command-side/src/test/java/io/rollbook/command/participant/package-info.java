@NullMarked
package io.rollbook.command.participant;

import org.jspecify.annotations.NullMarked;
