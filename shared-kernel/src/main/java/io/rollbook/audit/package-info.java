/**
 * Who did something, through which API: the metadata that every event carries. Never personal data.
 */
@NullMarked
package io.rollbook.audit;

import org.jspecify.annotations.NullMarked;
