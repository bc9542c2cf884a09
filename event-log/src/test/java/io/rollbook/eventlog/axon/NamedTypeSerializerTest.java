package io.rollbook.eventlog.axon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.UnknownSerializedType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class NamedTypeSerializerTest {

  record Booked(
      String name,
      LocalDate day,
      Instant at,
      OffsetDateTime local,
      List<String> tags,
      @Nullable String note) {}

  record Nameless(int value) {}

  private final NamedTypeSerializer serializer =
      NamedTypeSerializer.of(EventTypes.builder().add("SeatBooked", "2", Booked.class).build());

  private final Booked booked =
      new Booked(
          "𝒜",
          LocalDate.parse("2026-02-28"),
          Instant.parse("2026-02-28T10:00:00.123456Z"),
          OffsetDateTime.parse("2026-02-28T12:00:00+02:00"),
          List.of("a"),
          null);

  @Test
  void writesIsoTimesNoNullsAndNoClassNames() {
    SerializedObject<String> written = serializer.serialize(booked, String.class);
    assertThat(written.getType().getName()).isEqualTo("SeatBooked");
    assertThat(written.getType().getRevision()).isEqualTo("2");
    assertThat(written.getData())
        .isEqualTo(
            "{\"name\":\"𝒜\",\"day\":\"2026-02-28\",\"at\":\"2026-02-28T10:00:00.123456Z\","
                + "\"local\":\"2026-02-28T12:00:00+02:00\",\"tags\":[\"a\"]}");
  }

  @Test
  void readsBackWhatItWrote() {
    Object read = serializer.deserialize(serializer.serialize(booked, byte[].class));
    assertThat(read).isEqualTo(booked);
  }

  @Test
  void ignoresPropertiesThatItDoesNotKnow() {
    Booked read = serializer.deserialize(json("SeatBooked", "{\"name\":\"n\",\"later\":1}"));
    assertThat(read.name()).isEqualTo("n");
  }

  @Test
  void makesAnUnknownNameAnUnknownTypeEvenIfAClassIsCalledSo() {
    for (String name : List.of("SeatInvented", Booked.class.getName(), "java.lang.Runtime")) {
      Object read = serializer.deserialize(json(name, "{}"));
      assertThat(read).isInstanceOf(UnknownSerializedType.class);
    }
  }

  @Test
  void refusesToWriteWhatHasNoName() {
    assertThatThrownBy(() -> serializer.serialize(new Nameless(1), byte[].class))
        .isInstanceOf(SerializationException.class);
  }

  @Test
  void failsOnABrokenPayloadWithoutTellingIt() {
    assertThatThrownBy(() -> serializer.deserialize(json("SeatBooked", "{\"name\":")))
        .isInstanceOf(SerializationException.class);
  }

  @Test
  void readsMetadata() {
    MetaData metadata = MetaData.from(Map.of("workspace", "demo"));
    Object read = serializer.deserialize(serializer.serialize(metadata, byte[].class));
    assertThat(read).isEqualTo(metadata);
  }

  @Test
  void namesAndClassesAreUnique() {
    EventTypes.Builder types = EventTypes.builder().add("SeatBooked", "1", Booked.class);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> types.add("SeatBooked", "1", Nameless.class));
    assertThatIllegalArgumentException().isThrownBy(() -> types.add("Other", "1", Booked.class));
  }

  private static SerializedObject<byte[]> json(String type, String json) {
    return new SimpleSerializedObject<>(
        json.getBytes(StandardCharsets.UTF_8), byte[].class, type, "1");
  }
}
