/** The API of MissionHub as its clients see it. */
@NullMarked
package io.rollbook.server.dialect.missionhub;

import org.jspecify.annotations.NullMarked;
