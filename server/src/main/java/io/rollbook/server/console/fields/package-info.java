/** The custom fields of a workspace, on pages for those who look at and manage them. */
@NullMarked
package io.rollbook.server.console.fields;

import org.jspecify.annotations.NullMarked;
