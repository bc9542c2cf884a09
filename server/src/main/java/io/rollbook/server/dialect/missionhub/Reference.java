package io.rollbook.server.dialect.missionhub;

/**
 * To another resource.
 *
 * @param pointer where it is
 * @param text the id, or some other name for it
 */
record Reference(String pointer, String text) {}
