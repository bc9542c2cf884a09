/** Tests of how workspaces are found. */
@NullMarked
package io.rollbook.query.workspace;

import org.jspecify.annotations.NullMarked;
