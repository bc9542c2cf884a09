package io.rollbook.server.axon;

import static org.assertj.core.api.Assertions.assertThat;

import io.rollbook.audit.EventCatalogue;
import io.rollbook.eventlog.axon.NamedTypeSerializer;
import io.rollbook.participant.Attribute;
import io.rollbook.participant.Attributes;
import io.rollbook.participant.Consent;
import io.rollbook.participant.ConsentChanged;
import io.rollbook.participant.ContactPoint;
import io.rollbook.participant.CustomFieldsChanged;
import io.rollbook.participant.DetailsChanged;
import io.rollbook.participant.ExperimentEntered;
import io.rollbook.participant.ExperimentLeft;
import io.rollbook.participant.Gender;
import io.rollbook.participant.IdentifierChanged;
import io.rollbook.participant.IdentifierNamespace;
import io.rollbook.participant.LedgerEntry;
import io.rollbook.participant.LedgerEntryRecorded;
import io.rollbook.participant.LedgerEntryReversed;
import io.rollbook.participant.Membership;
import io.rollbook.participant.MembershipChanged;
import io.rollbook.participant.MembershipEnded;
import io.rollbook.participant.ParticipantErased;
import io.rollbook.participant.ParticipantEvent;
import io.rollbook.participant.ParticipantId;
import io.rollbook.participant.ParticipantRegistered;
import io.rollbook.participant.ParticipantStatus;
import io.rollbook.participant.PostalAddress;
import io.rollbook.participant.StatusChanged;
import io.rollbook.workspace.CredentialIssued;
import io.rollbook.workspace.CredentialRevoked;
import io.rollbook.workspace.DialectScope;
import io.rollbook.workspace.Scope;
import io.rollbook.workspace.WorkspaceCreated;
import io.rollbook.workspace.WorkspaceEvent;
import io.rollbook.workspace.WorkspaceId;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SimpleSerializedObject;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/**
 * The JSON of every revision of every event, as it stands in logs for ever. A file is never
 * changed: another form is another revision, with a file of its own and an upcaster for the old
 * one.
 */
class GoldenEventsTest {

  private static final WorkspaceId WORKSPACE =
      new WorkspaceId(UUID.fromString("0198f3a0-0000-4000-8000-000000000001"));
  private static final UUID CREDENTIAL = UUID.fromString("0198f3a0-0000-4000-8000-000000000002");

  private final NamedTypeSerializer serializer = new EventLogConfiguration().eventSerializer();

  static Stream<Object> samples() {
    return Stream.of(
        new ParticipantRegistered(
            new ParticipantId(UUID.fromString("0198f3a0-0000-4000-8000-000000000003")),
            WORKSPACE,
            17,
            ParticipantStatus.LEAD,
            everyAttribute(),
            Map.of(IdentifierNamespace.CUSTOMER_NUMBER, "K-1001")),
        new DetailsChanged(
            Attributes.builder()
                .set(Attribute.BIRTH_CITY, "Köln")
                .set(Attribute.SALUTATION, null)
                .build()),
        new IdentifierChanged(IdentifierNamespace.CHECKMANGO_KEY, "old_key", "new_key"),
        new StatusChanged(
            ParticipantStatus.LEAD,
            ParticipantStatus.ACTIVE,
            "Contract signed",
            LocalDate.of(2026, 11, 1)),
        new ConsentChanged(new Consent(true, false, false, "form")),
        new CustomFieldsChanged(customFields()),
        new MembershipChanged(
            new Membership(
                123, 2, "uncontacted", "volunteer", Instant.parse("2026-11-01T10:00:00Z"))),
        new MembershipEnded(123),
        new ExperimentEntered("big_button", "red"),
        new ExperimentLeft("big_button"),
        new LedgerEntryRecorded(
            new LedgerEntry(LedgerEntry.Kind.BOOKING, "H-1", new BigDecimal("12.50"), "EUR")),
        new LedgerEntryReversed("H-1"),
        new ParticipantErased(WORKSPACE, 17),
        new WorkspaceCreated(WORKSPACE, "demo", Map.of(DialectScope.CHECKMANGO_TEAM, "19"), true),
        new CredentialIssued(CREDENTIAL, "form", "a-digest", Set.of(Scope.PARTICIPANTS_READ)),
        new CredentialRevoked(CREDENTIAL, "a-digest"));
  }

  @ParameterizedTest
  @MethodSource("samples")
  void anEventIsWrittenInItsGoldenForm(Object event) {
    SerializedObject<byte[]> written = serializer.serialize(event, byte[].class);
    String json = new String(written.getData(), StandardCharsets.UTF_8);
    assertThat(JsonMapper.shared().readTree(json))
        .isEqualTo(JsonMapper.shared().readTree(golden(EventCatalogue.nameOf(event), "1")));
    assertThat(written.getType().getName()).isEqualTo(EventCatalogue.nameOf(event));
    assertThat(written.getType().getRevision()).isEqualTo("1");
  }

  @ParameterizedTest
  @MethodSource("samples")
  void theGoldenFormIsReadAsTheEvent(Object event) {
    byte[] json = golden(EventCatalogue.nameOf(event), "1");
    Object read =
        serializer.deserialize(
            new SimpleSerializedObject<>(json, byte[].class, EventCatalogue.nameOf(event), "1"));
    assertThat(read).isEqualTo(event);
  }

  @Test
  void everyEventHasASampleAndANameThatIsNotItsClass() {
    List<Class<?>> events =
        Stream.of(ParticipantEvent.class, WorkspaceEvent.class)
            .<Class<?>>flatMap(type -> Arrays.stream(type.getPermittedSubclasses()))
            .toList();
    assertThat(samples().map(Object::getClass)).hasSameElementsAs(events);
    assertThat(EventCatalogue.ENTRIES.stream().<Class<?>>map(EventCatalogue.Entry::type))
        .hasSameElementsAs(events);
    assertThat(EventCatalogue.ENTRIES).allSatisfy(it -> assertThat(it.name()).doesNotContain("."));
  }

  private static Attributes everyAttribute() {
    Attributes.Builder attributes = Attributes.builder();
    for (Attribute attribute : Attribute.values()) {
      attributes.set(
          attribute,
          switch (attribute.type()) {
            case TEXT, NOTE -> attribute.label() + " 例";
            case EMAIL -> "melanie.muster@example.de";
            case DATE -> LocalDate.of(1990, 5, 17);
            case INTEGER -> 30966833L;
            case GENDER -> Gender.FEMALE;
            case CONTACT_POINTS ->
                List.of(
                    new ContactPoint(ContactPoint.Kind.LANDLINE, "+49 221 1", "12", true, true),
                    new ContactPoint(ContactPoint.Kind.TEAM_EMAIL, "team@example.de"));
            case ADDRESSES ->
                List.of(
                    new PostalAddress(
                        "permanent",
                        List.of("Hinterhaus"),
                        "Domstr.",
                        "5a",
                        "50667",
                        "Köln",
                        "NRW",
                        "DE"));
          });
    }
    return attributes.build();
  }

  private static Map<Long, @Nullable String> customFields() {
    Map<Long, @Nullable String> values = new HashMap<>();
    values.put(325182L, "Purple");
    values.put(325183L, null);
    return values;
  }

  private static byte[] golden(String name, String revision) {
    String file = "/golden/" + name + "." + revision + ".json";
    try (InputStream stream = GoldenEventsTest.class.getResourceAsStream(file)) {
      return Objects.requireNonNull(stream, file).readAllBytes();
    } catch (IOException e) {
      throw new IllegalStateException(file, e);
    }
  }
}
