package io.rollbook.participant;

/**
 * A value that breaks a rule. Does not repeat the value.
 *
 * @param field the name in the log: {@link Attribute#label()}, {@link IdentifierNamespace#label()}
 *     or "reason"
 * @param message what is wrong, to be read after the name of the field
 */
public record Violation(String field, String message) {}
