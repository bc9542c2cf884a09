/**
 * Finds workspaces and the credentials that open them, straight from the log: there are few, and a
 * revoked one must be gone at once.
 */
@NullMarked
package io.rollbook.query.workspace;

import org.jspecify.annotations.NullMarked;
