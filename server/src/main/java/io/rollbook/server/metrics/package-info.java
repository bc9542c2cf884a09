/**
 * What is measured, for those who watch Rollbook. No name, no tag and no value says anything of a
 * person, and measuring must never be what fails.
 */
@NullMarked
package io.rollbook.server.metrics;

import org.jspecify.annotations.NullMarked;
