/**
 * The API of MissionHub: people, their organizations, and who looks after whom. Everything about
 * its HTTP is here, and no rule about participants.
 */
@NullMarked
package io.rollbook.server.dialect.missionhub;

import org.jspecify.annotations.NullMarked;
