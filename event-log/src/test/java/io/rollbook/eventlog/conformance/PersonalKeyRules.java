package io.rollbook.eventlog.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rollbook.eventlog.AppendRequest;
import io.rollbook.eventlog.DataKey;
import io.rollbook.eventlog.Forgetting;
import io.rollbook.eventlog.RecordedEvent;
import io.rollbook.eventlog.Sealed;
import io.rollbook.eventlog.VersionConflict;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The keys of subjects come and go with appends. */
interface PersonalKeyRules extends StoreUnderTest {

  @Test
  default void whatIsSealedIsReadTogetherWithItsKey() {
    String stream = Samples.newStream();
    log().append(PersonalSamples.first(stream));
    Sealed sealed = sealed(stream, 0);
    assertThat(sealed.subject()).isEqualTo(stream);
    assertThat(sealed.content()).isEqualTo(PersonalSamples.CONTENT);
    assertThat(sealed.wrappedKey()).isEqualTo(PersonalSamples.KEY);
    assertThat(log().keysOf(List.of(stream, Samples.newStream())).get(stream))
        .isEqualTo(PersonalSamples.KEY);
  }

  @Test
  default void whateverVersionAndWhicheverWayIsReadEachEventComesWithItsSubjectsKey() {
    String stream = Samples.newStream();
    String other = Samples.newStream();
    byte[] othersKey = {6, 5};
    log().append(PersonalSamples.first(other, othersKey));
    log().append(mixed(stream, other));
    List<byte[]> keys = List.of(PersonalSamples.KEY, othersKey, PersonalSamples.KEY);
    for (int from = 0; from < keys.size(); from++) {
      assertThat(keys(log().readStream(stream, from)))
          .containsExactlyElementsOf(keys.subList(from, keys.size()));
    }
    assertThat(keys(log().readStreams(List.of(stream)))).containsExactlyElementsOf(keys);
    assertThat(keys(log().readAfter(positionOf(stream) - 1, keys.size())))
        .containsExactlyElementsOf(keys);
  }

  @Test
  default void aDestroyedKeyIsNotReplacedByTheStreamsOwn() {
    String stream = Samples.newStream();
    String other = Samples.newStream();
    log().append(PersonalSamples.first(other));
    log().append(mixed(stream, other));
    log().append(forget(other, 1, Forgetting.key(other)));
    assertThat(sealed(stream, 0).wrappedKey()).isEqualTo(PersonalSamples.KEY);
    assertThat(sealed(stream, 1).wrappedKey()).isNull();
    assertThat(sealed(stream, 2).wrappedKey()).isEqualTo(PersonalSamples.KEY);
  }

  @Test
  default void aSubjectNeverGetsASecondKey() {
    String stream = Samples.newStream();
    log().append(PersonalSamples.first(stream));
    String other = Samples.newStream();
    AppendRequest again =
        new AppendRequest(
            List.of(PersonalSamples.sealed(other, 0, stream)),
            List.of(),
            null,
            List.of(new DataKey(stream, new byte[] {4})),
            List.of());
    assertThatThrownBy(() -> log().append(again)).isInstanceOf(VersionConflict.class);
    assertThat(log().readStream(other, 0)).isEmpty();
    assertThat(log().keysOf(List.of(stream)).get(stream)).isEqualTo(PersonalSamples.KEY);
  }

  @Test
  default void aRefusedRequestLeavesNoKey() {
    String stream = Samples.newStream();
    log().append(Samples.request(stream, 0));
    assertThatThrownBy(() -> log().append(PersonalSamples.first(stream)))
        .isInstanceOf(VersionConflict.class);
    assertThat(log().keysOf(List.of(stream))).isEmpty();
  }

  @Test
  default void forgettingDestroysTheKeyAndLeavesTheEvents() {
    String stream = Samples.newStream();
    log().append(PersonalSamples.first(stream));
    log().append(forget(stream, 1, Forgetting.key(stream)));
    assertThat(log().keysOf(List.of(stream))).isEmpty();
    assertThat(sealed(stream, 0).wrappedKey()).isNull();
    assertThat(sealed(stream, 0).content()).isEqualTo(PersonalSamples.CONTENT);
  }

  @Test
  default void aRefusedRequestForgetsNothing() {
    String stream = Samples.newStream();
    log().append(PersonalSamples.first(stream));
    assertThatThrownBy(() -> log().append(forget(stream, 7, Forgetting.key(stream))))
        .isInstanceOf(VersionConflict.class);
    assertThat(sealed(stream, 0).wrappedKey()).isEqualTo(PersonalSamples.KEY);
  }

  private static AppendRequest forget(String stream, long version, Forgetting forgetting) {
    return new AppendRequest(
        List.of(Samples.event(stream, version)), List.of(), null, List.of(), List.of(forgetting));
  }

  /** A stream about itself, then about somebody else, then about itself. */
  private static AppendRequest mixed(String stream, String other) {
    return new AppendRequest(
        List.of(
            PersonalSamples.sealed(stream, 0, stream),
            PersonalSamples.sealed(stream, 1, other),
            PersonalSamples.sealed(stream, 2, stream)),
        List.of(),
        null,
        List.of(new DataKey(stream, PersonalSamples.KEY)),
        List.of());
  }

  private static List<byte @Nullable []> keys(List<RecordedEvent> events) {
    return events.stream()
        .map(it -> Objects.requireNonNull(it.event().sealed()).wrappedKey())
        .toList();
  }

  private long positionOf(String stream) {
    return log().readStream(stream, 0).getFirst().position();
  }

  private Sealed sealed(String stream, int version) {
    return Objects.requireNonNull(log().readStream(stream, 0).get(version).event().sealed());
  }
}
