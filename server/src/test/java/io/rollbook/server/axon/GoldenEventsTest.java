package io.rollbook.server.axon;

import static org.assertj.core.api.Assertions.assertThat;

import io.rollbook.assignment.AssignmentEnd;
import io.rollbook.assignment.AssignmentEvent;
import io.rollbook.assignment.AssignmentId;
import io.rollbook.assignment.AssignmentStageChanged;
import io.rollbook.assignment.ContactAssigned;
import io.rollbook.assignment.ContactUnassigned;
import io.rollbook.audit.EventCatalogue;
import io.rollbook.customfield.CustomFieldDefined;
import io.rollbook.customfield.CustomFieldEvent;
import io.rollbook.customfield.CustomFieldId;
import io.rollbook.customfield.CustomFieldMoved;
import io.rollbook.customfield.CustomFieldRetired;
import io.rollbook.customfield.CustomFieldRevised;
import io.rollbook.customfield.CustomFieldType;
import io.rollbook.customfield.FieldOption;
import io.rollbook.customfield.FieldSettings;
import io.rollbook.eventlog.axon.NamedTypeSerializer;
import io.rollbook.participant.Alias;
import io.rollbook.participant.Attribute;
import io.rollbook.participant.Attributes;
import io.rollbook.participant.Consent;
import io.rollbook.participant.ConsentChanged;
import io.rollbook.participant.ContactPoint;
import io.rollbook.participant.CustomFieldsChanged;
import io.rollbook.participant.DetailsChanged;
import io.rollbook.participant.DuplicateMerged;
import io.rollbook.participant.DuplicateReleased;
import io.rollbook.participant.Enrolment;
import io.rollbook.participant.ExperimentEntered;
import io.rollbook.participant.ExperimentLeft;
import io.rollbook.participant.Gain;
import io.rollbook.participant.Gender;
import io.rollbook.participant.IdentifierChanged;
import io.rollbook.participant.IdentifierNamespace;
import io.rollbook.participant.LedgerEntry;
import io.rollbook.participant.LedgerEntryRecorded;
import io.rollbook.participant.LedgerEntryReversed;
import io.rollbook.participant.Membership;
import io.rollbook.participant.MembershipChanged;
import io.rollbook.participant.MembershipEnded;
import io.rollbook.participant.MergedInto;
import io.rollbook.participant.ParticipantErased;
import io.rollbook.participant.ParticipantEvent;
import io.rollbook.participant.ParticipantId;
import io.rollbook.participant.ParticipantRegistered;
import io.rollbook.participant.ParticipantStatus;
import io.rollbook.participant.PostalAddress;
import io.rollbook.participant.ReleasedFromMerge;
import io.rollbook.participant.StatusChanged;
import io.rollbook.workspace.CredentialIssued;
import io.rollbook.workspace.CredentialRevoked;
import io.rollbook.workspace.DialectScope;
import io.rollbook.workspace.Scope;
import io.rollbook.workspace.ScopeBound;
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
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
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
  private static final ParticipantId PARTICIPANT =
      new ParticipantId(UUID.fromString("0198f3a0-0000-4000-8000-000000000003"));
  private static final ParticipantId DUPLICATE =
      new ParticipantId(UUID.fromString("0198f3a0-0000-4000-8000-000000000004"));
  private static final LedgerEntry BOOKING =
      new LedgerEntry(LedgerEntry.Kind.BOOKING, "H-1", new BigDecimal("12.50"), "EUR");
  private static final Map<DialectScope, String> TEAM = Map.of(DialectScope.CHECKMANGO_TEAM, "19");
  private static final Set<Scope> READING = Set.of(Scope.PARTICIPANTS_READ);
  private static final EnumSet<Attribute> LATER =
      EnumSet.of(
          Attribute.EMAIL_CONTACT_ID,
          Attribute.ADDRESS_LINE_2,
          Attribute.ADDRESS_LINE_3,
          Attribute.ADDRESS_LINE_4,
          Attribute.REGION);
  private static final UUID CREDENTIAL = UUID.fromString("0198f3a0-0000-4000-8000-000000000002");

  private final NamedTypeSerializer serializer = new EventLogConfiguration().eventSerializer();

  /**
   * An event and the file with its form.
   *
   * @param variant distinguishes several forms of one revision, where members came later that old
   *     events do not have; empty for the first one
   */
  record Sample(Object event, String variant) {

    String file() {
      return EventCatalogue.nameOf(event) + ".1" + (variant.isEmpty() ? "" : "." + variant);
    }

    @Override
    public String toString() {
      return file();
    }
  }

  static Stream<Sample> samples() {
    return Stream.concat(
        Stream.of(participants(), merges(), fieldsAndAssignments(), workspaces())
            .flatMap(Function.identity())
            .map(event -> new Sample(event, "")),
        withLaterMembers());
  }

  private static Stream<Object> participants() {
    return Stream.of(
        new ParticipantRegistered(
            PARTICIPANT,
            WORKSPACE,
            17,
            ParticipantStatus.LEAD,
            everyFirstAttribute(),
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
        new LedgerEntryRecorded(BOOKING),
        LedgerEntryReversed.of(LedgerEntry.Kind.BOOKING, "H-1"),
        new ParticipantErased(WORKSPACE, 17));
  }

  private static Stream<Object> merges() {
    Alias alias = new Alias(DUPLICATE, 18, Map.of(IdentifierNamespace.CHECKMANGO_KEY, "old_key"));
    Attributes attributes = Attributes.builder().set(Attribute.FIRST_NAME, "Melanie").build();
    Gain gain =
        new Gain(
            attributes,
            List.of(new ContactPoint(ContactPoint.Kind.MOBILE, "+49 171 1").withId(4)),
            List.of(new PostalAddress(null, null, "Domstr.", null, null, null, null, null, 5)),
            Map.of(IdentifierNamespace.CUSTOMER_NUMBER, "K-1001"),
            Map.of(325182L, "Purple"),
            new Consent(true, false, false, null),
            List.of(new Membership(123, 2, null, null, null)),
            List.of(new Enrolment("big_button", "red", Instant.parse("2026-11-01T10:00:00Z"))),
            List.of(BOOKING));
    Gain little =
        new Gain(
            attributes,
            List.of(),
            List.of(),
            Map.of(),
            Map.of(),
            null,
            List.of(),
            List.of(),
            List.of());
    return Stream.of(
        new DuplicateMerged(DUPLICATE, List.of(alias), gain),
        new DuplicateReleased(
            DUPLICATE,
            List.of(alias),
            little,
            new Consent(false, false, false, null),
            List.of("email")),
        new MergedInto(PARTICIPANT),
        new ReleasedFromMerge(PARTICIPANT, List.of(alias), attributes));
  }

  private static Stream<Object> fieldsAndAssignments() {
    return Stream.of(
        new CustomFieldDefined(
            new CustomFieldId(325182),
            WORKSPACE,
            "T_Shirt_Size",
            CustomFieldType.LIST,
            new FieldSettings(
                "T-shirt size",
                List.of(new FieldOption("m", "M"), new FieldOption("l", "L")),
                "m",
                true,
                false)),
        new CustomFieldRevised(new FieldSettings("Colour", List.of(), null, false, true)),
        new CustomFieldMoved(3),
        new CustomFieldRetired(WORKSPACE, "T_Shirt_Size"),
        new ContactAssigned(
            new AssignmentId(801),
            WORKSPACE,
            new AssignmentEnd(PARTICIPANT, 17),
            new AssignmentEnd(DUPLICATE, 18),
            123L,
            2L),
        new AssignmentStageChanged(3L),
        new ContactUnassigned(WORKSPACE));
  }

  private static Stream<Object> workspaces() {
    return Stream.of(
        new WorkspaceCreated(WORKSPACE, "demo", TEAM, true, null),
        new ScopeBound(DialectScope.BIGCHANGE_CUSTOMER_ID, "14532", null),
        new CredentialIssued(CREDENTIAL, "form", "a-digest", READING, null),
        new CredentialRevoked(CREDENTIAL, "a-digest"));
  }

  /** What was added to an event's form after its first file was written. */
  private static Stream<Sample> withLaterMembers() {
    return Stream.of(
        new Sample(
            new DetailsChanged(
                Attributes.builder()
                    .set(Attribute.EMAIL_CONTACT_ID, 1L)
                    .set(Attribute.ADDRESS_LINE_2, "Hinterhaus")
                    .set(Attribute.ADDRESS_LINE_3, "3. Stock")
                    .set(Attribute.ADDRESS_LINE_4, "links")
                    .set(Attribute.REGION, "NRW")
                    .set(
                        Attribute.CONTACT_INFORMATION,
                        List.of(
                            new ContactPoint(
                                ContactPoint.Kind.PHONE,
                                "0221 1",
                                null,
                                true,
                                false,
                                "home",
                                "+492211",
                                2)))
                    .set(
                        Attribute.OTHER_ADDRESSES,
                        List.of(
                            new PostalAddress(
                                null, null, "Domstr.", null, null, null, null, null, 3)))
                    .build()),
            "contactIds"),
        new Sample(LedgerEntryReversed.of(LedgerEntry.Kind.PAYMENT, "P-1"), "payment"),
        new Sample(new WorkspaceCreated(WORKSPACE, "demo", TEAM, true, "DE"), "region"),
        new Sample(new ScopeBound(DialectScope.SHOCKLOGIC_KEY, "other", "a-digest"), "replaced"),
        new Sample(
            new CredentialIssued(CREDENTIAL, "form", "a-digest", READING, PARTICIPANT),
            "participant"));
  }

  @ParameterizedTest
  @MethodSource("samples")
  void anEventIsWrittenInItsGoldenForm(Sample sample) {
    SerializedObject<byte[]> written = serializer.serialize(sample.event(), byte[].class);
    String json = new String(written.getData(), StandardCharsets.UTF_8);
    assertThat(JsonMapper.shared().readTree(json))
        .isEqualTo(JsonMapper.shared().readTree(golden(sample)));
    assertThat(written.getType().getName()).isEqualTo(EventCatalogue.nameOf(sample.event()));
    assertThat(written.getType().getRevision()).isEqualTo("1");
  }

  @ParameterizedTest
  @MethodSource("samples")
  void theGoldenFormIsReadAsTheEvent(Sample sample) {
    String name = EventCatalogue.nameOf(sample.event());
    Object read =
        serializer.deserialize(
            new SimpleSerializedObject<>(golden(sample), byte[].class, name, "1"));
    assertThat(read).isEqualTo(sample.event());
  }

  @Test
  void everyEventHasASampleAndANameThatIsNotItsClass() {
    List<Class<?>> events =
        Stream.of(
                ParticipantEvent.class,
                CustomFieldEvent.class,
                AssignmentEvent.class,
                WorkspaceEvent.class)
            .<Class<?>>flatMap(type -> Arrays.stream(type.getPermittedSubclasses()))
            .toList();
    assertThat(samples().<Class<?>>map(it -> it.event().getClass()).distinct())
        .hasSameElementsAs(events);
    assertThat(EventCatalogue.ENTRIES.stream().<Class<?>>map(EventCatalogue.Entry::type))
        .hasSameElementsAs(events);
    assertThat(EventCatalogue.ENTRIES).allSatisfy(it -> assertThat(it.name()).doesNotContain("."));
  }

  @Test
  void everyAttributeIsInASample() {
    assertThat(
            samples()
                .map(Sample::event)
                .flatMap(
                    event ->
                        switch (event) {
                          case ParticipantRegistered it -> it.attributes().keys().stream();
                          case DetailsChanged it -> it.changes().keys().stream();
                          default -> Stream.<Attribute>empty();
                        }))
        .contains(Attribute.values());
  }

  /** Those that there were when the form was first written. */
  private static Attributes everyFirstAttribute() {
    Attributes.Builder attributes = Attributes.builder();
    for (Attribute attribute : EnumSet.complementOf(LATER)) {
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
                    new ContactPoint(
                        ContactPoint.Kind.LANDLINE, "+49 221 1", "12", true, true, null, null, 0),
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
                        "DE",
                        0));
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

  private static byte[] golden(Sample sample) {
    String file = "/golden/" + sample.file() + ".json";
    try (InputStream stream = GoldenEventsTest.class.getResourceAsStream(file)) {
      return Objects.requireNonNull(stream, file).readAllBytes();
    } catch (IOException e) {
      throw new IllegalStateException(file, e);
    }
  }
}
