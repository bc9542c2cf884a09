package io.rollbook.customfield;

/** These settings hold from now on instead of those before. */
public record CustomFieldRevised(FieldSettings settings) implements CustomFieldEvent {}
