package io.rollbook.server.customfields;

import io.rollbook.customfield.CustomField;
import java.util.OptionalLong;

/**
 * The outcome of a write.
 *
 * @param position of the event that it recorded; empty if there was nothing to record
 */
public record WrittenField(CustomField field, OptionalLong position) {}
