/** Who is calling and what they may do: bearer tokens, workspaces' scopes. */
@NullMarked
package io.rollbook.server.security;

import org.jspecify.annotations.NullMarked;
