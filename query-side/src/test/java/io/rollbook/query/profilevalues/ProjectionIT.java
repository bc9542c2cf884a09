package io.rollbook.query.profilevalues;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.rollbook.customfield.CustomField;
import io.rollbook.customfield.CustomFieldRetired;
import io.rollbook.customfield.CustomFieldRevised;
import io.rollbook.customfield.CustomFieldType;
import io.rollbook.customfield.FieldOption;
import io.rollbook.participant.Attributes;
import io.rollbook.participant.CustomFieldsChanged;
import io.rollbook.participant.ListParticipants;
import io.rollbook.participant.MergedInto;
import io.rollbook.participant.ParticipantEvent;
import io.rollbook.participant.ParticipantFilter;
import io.rollbook.participant.ParticipantId;
import io.rollbook.participant.ParticipantOrder;
import io.rollbook.participant.ParticipantRegistered;
import io.rollbook.participant.ParticipantStatus;
import io.rollbook.query.log.UnreadableEvent;
import io.rollbook.workspace.WorkspaceId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.UnknownSerializedType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** What the projection makes of events, batch by batch, where custom fields come in. */
class ProjectionIT {

  private static final long SIZE = 71;
  private static final long NOTE = 72;

  private final TestReadModel model = TestReadModel.shared();
  private final DefinedFields fields = model.bean(DefinedFields.class);
  private final WorkspaceId workspace = new WorkspaceId(UUID.randomUUID());

  @BeforeEach
  void define() {
    fields.define(workspace, size("Medium"), note());
  }

  private static CustomField size(String label) {
    return Samples.field(SIZE, "Size", CustomFieldType.LIST, null, new FieldOption("m", label));
  }

  private static CustomField note() {
    return Samples.field(NOTE, "Remark", CustomFieldType.TEXT, null);
  }

  @Test
  void customValuesAreProjectedAsTheDefinitionShowsThem() {
    model.project(events(1, new CustomFieldsChanged(Map.of(SIZE, "m", NOTE, "Hi"))));
    assertThat(profile(1)).containsEntry("Size", "Medium").containsEntry("Remark", "Hi");
    assertThat(found("Size", "Medium")).containsExactly(1L);
  }

  @Test
  void definitionsAreLookedUpOnceInABatchAndNotAtAllWithoutCustomValues() {
    int before = fields.lookups();
    model.project(events(1));
    assertThat(fields.lookups()).isEqualTo(before);
    List<DomainEventMessage<?>> batch = new ArrayList<>();
    for (long number = 2; number < 12; number++) {
      batch.addAll(events(number, new CustomFieldsChanged(Map.of(SIZE, "m"))));
    }
    model.project(batch);
    assertThat(fields.lookups()).isEqualTo(before + 1);
  }

  @Test
  void aRevisedDefinitionIsSeenInAllRowsThatHaveAValue() {
    List<DomainEventMessage<?>> batch = new ArrayList<>();
    for (long number = 1; number <= 2_500; number++) {
      batch.addAll(events(number, new CustomFieldsChanged(Map.of(SIZE, "m"))));
    }
    batch.addAll(events(3_000, new CustomFieldsChanged(Map.of(NOTE, "m"))));
    model.project(batch);
    fields.define(workspace, size("Middle"), note());
    model.project(List.of(revised(SIZE)));
    assertThat(found("Size", "Medium")).isEmpty();
    assertThat(found("Size", "Middle")).hasSize(2_500);
    assertThat(profile(2_500)).containsEntry("Size", "Middle");
    assertThat(profile(3_000)).containsEntry("Remark", "m").doesNotContainKey("Size");
  }

  @Test
  void aRevisionInTheSameBatchAsAValueIsSeenToo() {
    List<DomainEventMessage<?>> batch =
        new ArrayList<>(events(1, new CustomFieldsChanged(Map.of(SIZE, "m"))));
    batch.add(revised(SIZE));
    batch.addAll(events(2, new CustomFieldsChanged(Map.of(SIZE, "m"))));
    fields.define(workspace, size("Middle"), note());
    model.project(batch);
    assertThat(found("Size", "Middle")).containsExactly(1L, 2L);
  }

  @Test
  void rowsThatShowTheValueRightAlreadyAreLeftAlone() {
    model.project(events(1, new CustomFieldsChanged(Map.of(SIZE, "m"))));
    String before = rowVersion(1);
    model.project(List.of(revised(SIZE), retired(SIZE)));
    assertThat(rowVersion(1)).isEqualTo(before);
  }

  @Test
  void aRetiredFieldsValuesStayFound() {
    model.project(events(1, new CustomFieldsChanged(Map.of(SIZE, "m"))));
    model.project(List.of(retired(SIZE)));
    assertThat(found("Size", "Medium")).containsExactly(1L);
  }

  @Test
  void whoIsMergedStaysHiddenWhenAFieldIsRevised() {
    model.project(
        events(
            1, new CustomFieldsChanged(Map.of(SIZE, "m")), new MergedInto(ParticipantId.next())));
    fields.define(workspace, size("Middle"), note());
    model.project(List.of(revised(SIZE)));
    assertThat(found("Size", "Middle")).isEmpty();
  }

  @Test
  void aRevisionWaitsForBatchesThatMayHaveReadTheOlderDefinition() throws Exception {
    CompletableFuture<Void> revision = new CompletableFuture<>();
    model.inTransaction(
        () -> {
          model
              .bean(ProfileWriter.class)
              .write(
                  TestReadModel.A,
                  List.of(
                      new Fold(
                          null,
                          Samples.after(
                              null, registered(1), new CustomFieldsChanged(Map.of(SIZE, "m"))),
                          List.of())),
                  Set.of());
          fields.define(workspace, size("Middle"), note());
          Thread.ofVirtual()
              .start(
                  () -> {
                    model.project(List.of(revised(SIZE)));
                    revision.complete(null);
                  });
          await().untilAsserted(() -> assertThat(waiting()).isEqualTo(1));
        });
    revision.get(20, TimeUnit.SECONDS);
    assertThat(found("Size", "Middle")).containsExactly(1L);
  }

  @Test
  void anUnknownEventOfAParticipantIsNotPassedOver() {
    assertThatThrownBy(() -> model.project(List.of(unknown(ParticipantId.next().toString()))))
        .isInstanceOf(UnreadableEvent.class);
  }

  @Test
  void eventsOfOthersArePassedOverWhateverTheySay() {
    model.project(
        List.of(
            unknown("custom-field-" + SIZE),
            unknown("workspace-" + UUID.randomUUID()),
            unknown("assignment-" + UUID.randomUUID())));
  }

  private ParticipantRegistered registered(long number) {
    return new ParticipantRegistered(
        id(number), workspace, number, ParticipantStatus.LEAD, Attributes.NONE, Map.of());
  }

  private ParticipantId id(long number) {
    return new ParticipantId(new UUID(workspace.value().getLeastSignificantBits(), number));
  }

  private List<DomainEventMessage<?>> events(long number, ParticipantEvent... events) {
    List<DomainEventMessage<?>> messages = new ArrayList<>();
    messages.add(message(id(number).toString(), 0, registered(number)));
    for (ParticipantEvent event : events) {
      messages.add(message(id(number).toString(), messages.size(), event));
    }
    return messages;
  }

  private static DomainEventMessage<?> revised(long field) {
    return message("custom-field-" + field, 1, new CustomFieldRevised(size("any").settings()));
  }

  private DomainEventMessage<?> retired(long field) {
    return message("custom-field-" + field, 2, new CustomFieldRetired(workspace, "Size"));
  }

  private DomainEventMessage<?> unknown(String stream) {
    return message(
        stream,
        0,
        new UnknownSerializedType(
            null, new SimpleSerializedObject<>("{}", String.class, "FromTheFuture", "1")));
  }

  private static DomainEventMessage<?> message(String stream, long version, Object payload) {
    return new GenericDomainEventMessage<>(
        stream.substring(0, stream.indexOf('-')), stream, version, payload);
  }

  private List<Long> found(String field, String value) {
    ListParticipants query =
        new ListParticipants(
            workspace,
            List.of(new ParticipantFilter.ValueIs(field, value)),
            List.of(new ParticipantOrder(ParticipantOrder.By.NUMBER, false)),
            null,
            0,
            5_000);
    return model.bean(ProfileQueries.class).handle(query).participants().stream()
        .map(it -> it.number())
        .toList();
  }

  private Map<String, String> profile(long number) {
    Map<String, String> profile = new HashMap<>();
    jdbc()
        .query(
            "SELECT shown.* FROM profile_values p, jsonb_each_text(p.profile) shown WHERE p.id = ?",
            row -> {
              profile.put(row.getString(1), row.getString(2));
            },
            id(number).value());
    return profile;
  }

  private String rowVersion(long number) {
    return String.valueOf(
        jdbc()
            .queryForObject(
                "SELECT xmin::text || ctid::text FROM profile_values_a WHERE id = ?",
                String.class,
                id(number).value()));
  }

  /** How many wait for a lock that programs use between themselves. */
  private int waiting() {
    return Objects.requireNonNull(
        jdbc()
            .queryForObject(
                "SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND NOT granted",
                Integer.class));
  }

  private JdbcTemplate jdbc() {
    return model.bean(JdbcTemplate.class);
  }
}
