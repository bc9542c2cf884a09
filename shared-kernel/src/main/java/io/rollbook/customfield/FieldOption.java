package io.rollbook.customfield;

/** One of the values that a list admits: what is kept, and what is shown. */
public record FieldOption(String code, String label) {}
