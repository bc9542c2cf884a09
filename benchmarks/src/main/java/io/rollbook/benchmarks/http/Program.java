package io.rollbook.benchmarks.http;

import java.util.List;

/**
 * What can be started as a {@link Service}.
 *
 * @param name the subject of its lines in the table
 * @param database the name of its database
 * @param command what starts it
 * @param probe a path that answers, with whatever status below 500, once it is ready
 * @param readModel the table with a row for each participant
 */
record Program(
    String name, String database, List<String> command, String probe, String readModel) {}
