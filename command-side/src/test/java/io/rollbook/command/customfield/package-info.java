/** Each command against a definition, given what happened before. */
@NullMarked
package io.rollbook.command.customfield;

import org.jspecify.annotations.NullMarked;
