package io.rollbook.eventlog.axon;

import java.lang.annotation.Annotation;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.SerializationConfig;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.BeanPropertyWriter;
import tools.jackson.databind.ser.ValueSerializerModifier;

/** Writes of each record with marked components only those, or only the others. */
final class PersonalProperties extends ValueSerializerModifier {

  private static final long serialVersionUID = 1L;

  private final Class<? extends Annotation> marker;
  private final boolean marked;

  private PersonalProperties(Class<? extends Annotation> marker, boolean marked) {
    this.marker = marker;
    this.marked = marked;
  }

  /**
   * A module for a mapper.
   *
   * @param marked whether the marked components are written, or the others
   */
  static SimpleModule module(Class<? extends Annotation> marker, boolean marked) {
    return new SimpleModule(marked ? "personal" : "open")
        .setSerializerModifier(new PersonalProperties(marker, marked));
  }

  /** Whether the record has a marked component. */
  static boolean areIn(Class<?> type, Class<? extends Annotation> marker) {
    RecordComponent[] components = type.getRecordComponents();
    return components != null
        && Stream.of(components).anyMatch(it -> it.isAnnotationPresent(marker));
  }

  @Override
  public List<BeanPropertyWriter> changeProperties(
      SerializationConfig config,
      BeanDescription.Supplier description,
      List<BeanPropertyWriter> properties) {
    Class<?> type = description.getBeanClass();
    if (!areIn(type, marker)) {
      return properties;
    }
    List<String> names =
        Arrays.stream(type.getRecordComponents())
            .filter(it -> it.isAnnotationPresent(marker) == marked)
            .map(RecordComponent::getName)
            .toList();
    return properties.stream().filter(it -> names.contains(it.getMember().getName())).toList();
  }
}
