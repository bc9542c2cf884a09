/**
 * What both sides say about custom fields: their definitions, their types, and which values they
 * accept.
 */
@NullMarked
package io.rollbook.customfield;

import org.jspecify.annotations.NullMarked;
