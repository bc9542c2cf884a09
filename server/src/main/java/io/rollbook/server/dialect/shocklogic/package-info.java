/**
 * The Shocklogic API, whole: routes below a key, flat profiles of texts, errors. No rule about
 * participants.
 */
@NullMarked
package io.rollbook.server.dialect.shocklogic;

import org.jspecify.annotations.NullMarked;
