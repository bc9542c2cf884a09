/**
 * Commands of the shell: clients of a running server, over HTTP like any other. Nothing of the
 * server is started here, and nothing of it is used.
 */
@NullMarked
package io.rollbook.server.shell;

import org.jspecify.annotations.NullMarked;
