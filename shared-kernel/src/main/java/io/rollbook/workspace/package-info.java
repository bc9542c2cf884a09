/**
 * What both sides say about a workspace, the tenant: its state, its events and commands, and its
 * credentials.
 */
@NullMarked
package io.rollbook.workspace;

import org.jspecify.annotations.NullMarked;
