/**
 * A read model of numbers: how many participants came, went, and changed their status on which day.
 * It counts by events alone, and never asks for what is personal in them.
 */
@NullMarked
package io.rollbook.query.statistics;

import org.jspecify.annotations.NullMarked;
