package io.rollbook.customfield;

/**
 * Something that happened to a definition. {@link CustomField#evolve} says what each event does.
 */
public sealed interface CustomFieldEvent
    permits CustomFieldDefined, CustomFieldRevised, CustomFieldMoved, CustomFieldRetired {}
