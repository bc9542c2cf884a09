/**
 * The AZAV Pilot API, whole: routes, bodies in both casings, errors. No rule about participants.
 */
@NullMarked
package io.rollbook.server.dialect.azavpilot;

import org.jspecify.annotations.NullMarked;
