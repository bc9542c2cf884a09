package io.rollbook.customfield;

/**
 * The field has another place among those of its workspace from now on; see {@link
 * CustomField#place}.
 */
public record CustomFieldMoved(long place) implements CustomFieldEvent {}
