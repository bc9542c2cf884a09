/**
 * What all HTTP faces share: request ids, limits, errors, positions and cursors. Nothing about
 * participants.
 */
@NullMarked
package io.rollbook.server.web;

import org.jspecify.annotations.NullMarked;
