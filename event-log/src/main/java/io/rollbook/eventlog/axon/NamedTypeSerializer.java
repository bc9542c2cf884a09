package io.rollbook.eventlog.axon;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.function.Consumer;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.UnknownSerializedType;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes events as JSON under the names of {@link EventTypes}; what has no name there cannot be
 * recorded, and what is read under an unknown name becomes an {@link UnknownSerializedType}. Times
 * are ISO 8601 texts, absent values are left out, unknown properties are ignored, and no class name
 * ever stands in the JSON.
 */
public final class NamedTypeSerializer extends Jackson3Serializer {

  private final EventTypes types;

  private NamedTypeSerializer(EventTypes types, Consumer<JsonMapper.Builder> more) {
    super(
        Jackson3Serializer.builder()
            .jsonMapperBuilderCustomizer(
                mapper -> {
                  configure(mapper);
                  more.accept(mapper);
                }));
    this.types = types;
  }

  /** A serializer for these types. */
  public static NamedTypeSerializer of(EventTypes types) {
    return of(types, _ -> {});
  }

  /** A serializer for these types, with more settings or modules for its mapper. */
  public static NamedTypeSerializer of(EventTypes types, Consumer<JsonMapper.Builder> more) {
    return new NamedTypeSerializer(types, more);
  }

  private static void configure(JsonMapper.Builder mapper) {
    mapper
        .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
        .disable(DateTimeFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
        // An offset is part of what happened; reading it back must not turn it into UTC.
        .disable(DateTimeFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
        .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .changeDefaultPropertyInclusion(
            inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL));
  }

  @Override
  @SuppressWarnings("rawtypes")
  public SerializedType typeForClass(@Nullable Class type) {
    if (type == null || type == Void.class || type == void.class) {
      return SerializedType.emptyType();
    }
    if (type == MetaData.class) {
      return new SimpleSerializedType(MetaData.class.getName(), null);
    }
    EventTypes.Name name =
        types
            .nameOf(type)
            .orElseThrow(
                () -> new SerializationException(type + " has no name to be recorded under"));
    return new SimpleSerializedType(name.name(), name.revision());
  }

  @Override
  public Class<?> classForType(SerializedType type) {
    if (SerializedType.emptyType().equals(type)) {
      return Void.class;
    }
    if (MetaData.class.getName().equals(type.getName())) {
      return MetaData.class;
    }
    return types.classOf(type.getName()).orElse(UnknownSerializedType.class);
  }
}
