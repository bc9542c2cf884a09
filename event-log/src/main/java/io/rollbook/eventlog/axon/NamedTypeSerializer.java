package io.rollbook.eventlog.axon;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.lang.annotation.Annotation;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.UnknownSerializedType;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes events as JSON under the names of {@link EventTypes}; what has no name there cannot be
 * recorded, and what is read under an unknown name becomes an {@link UnknownSerializedType}. Times
 * are ISO 8601 texts, absent values are left out, unknown properties are ignored, and no class name
 * ever stands in the JSON.
 */
public final class NamedTypeSerializer extends Jackson3Serializer {

  /**
   * An event in two parts, each a JSON object.
   *
   * @param open what identifies nobody
   * @param personal the rest; null if there is nothing of it
   */
  record Parts(byte[] open, byte @Nullable [] personal) {}

  private static final int EMPTY_OBJECT = 2;

  private final EventTypes types;
  private final @Nullable Class<? extends Annotation> marker;
  private final ObjectWriter openWriter;
  private final ObjectWriter personalWriter;
  private final ClassValue<Boolean> isPersonal =
      new ClassValue<>() {
        @Override
        protected Boolean computeValue(Class<?> type) {
          return marker != null && PersonalProperties.areIn(type, marker);
        }
      };

  private NamedTypeSerializer(EventTypes types, @Nullable Class<? extends Annotation> marker) {
    super(Jackson3Serializer.builder().jsonMapperBuilderCustomizer(NamedTypeSerializer::configure));
    this.types = types;
    this.marker = marker;
    this.openWriter = writer(marker, false);
    this.personalWriter = writer(marker, true);
  }

  private ObjectWriter writer(@Nullable Class<? extends Annotation> mark, boolean marked) {
    return mark == null
        ? getWriter()
        : getObjectMapper()
            .rebuild()
            .addModule(PersonalProperties.module(mark, marked))
            .build()
            .writer();
  }

  /** A serializer for these types. */
  public static NamedTypeSerializer of(EventTypes types) {
    return new NamedTypeSerializer(types, null);
  }

  /**
   * A serializer for these types.
   *
   * @param marker on the components of events, which are records, that identify somebody
   */
  public static NamedTypeSerializer of(EventTypes types, Class<? extends Annotation> marker) {
    return new NamedTypeSerializer(types, marker);
  }

  /**
   * Writes an event.
   *
   * @param apart whether what identifies somebody is written apart, or all into one part
   */
  Parts split(Object event, boolean apart) {
    if (!apart || marker == null || !isPersonal.get(event.getClass())) {
      return new Parts(write(getWriter(), event), null);
    }
    byte[] content = write(personalWriter, event);
    return new Parts(write(openWriter, event), content.length == EMPTY_OBJECT ? null : content);
  }

  private static byte[] write(ObjectWriter writer, Object event) {
    try {
      return writer.writeValueAsBytes(event);
    } catch (JacksonException e) {
      throw new SerializationException("An event cannot be written", e);
    }
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
