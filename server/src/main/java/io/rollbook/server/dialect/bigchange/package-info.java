/**
 * The BigChange API, whole: persons, their list, client-credential tokens, problem details. No rule
 * about participants.
 */
@NullMarked
package io.rollbook.server.dialect.bigchange;

import org.jspecify.annotations.NullMarked;
