/**
 * Finds the definitions of custom fields, straight from the log: there are few, and a value is to
 * be checked against what holds now.
 */
@NullMarked
package io.rollbook.query.customfield;

import org.jspecify.annotations.NullMarked;
