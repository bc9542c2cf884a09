/** Workspaces and the credentials that open them, on pages for those who run Rollbook. */
@NullMarked
package io.rollbook.server.console.workspaces;

import org.jspecify.annotations.NullMarked;
