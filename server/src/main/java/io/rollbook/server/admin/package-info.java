/** The faces that belong to no dialect: history, workspaces and credentials. */
@NullMarked
package io.rollbook.server.admin;

import org.jspecify.annotations.NullMarked;
