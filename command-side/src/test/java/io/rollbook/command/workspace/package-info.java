@NullMarked
package io.rollbook.command.workspace;

import org.jspecify.annotations.NullMarked;
