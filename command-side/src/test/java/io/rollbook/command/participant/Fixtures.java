package io.rollbook.command.participant;

import io.rollbook.customfield.CustomField;
import io.rollbook.customfield.CustomFields;
import io.rollbook.workspace.WorkspaceId;
import java.util.List;
import java.util.Optional;
import org.axonframework.test.aggregate.AggregateTestFixture;

/** Fixtures with what the aggregate asks of others. */
final class Fixtures {

  /** Normalizes as in a workspace in Germany. */
  static final PhoneNumbers PHONES = new PhoneNumbers(_ -> Optional.of("DE"));

  private Fixtures() {}

  /** A participant in a workspace with these definitions. */
  static AggregateTestFixture<ParticipantAggregate> participant(CustomField... definitions) {
    AggregateTestFixture<ParticipantAggregate> fixture =
        new AggregateTestFixture<>(ParticipantAggregate.class);
    fixture.registerInjectableResource(fields(definitions));
    fixture.registerInjectableResource(PHONES);
    return fixture;
  }

  static CustomFields fields(CustomField... definitions) {
    return new CustomFields() {
      @Override
      public List<CustomField> of(WorkspaceId workspace) {
        return List.of(definitions);
      }

      @Override
      public List<CustomField> newestOf(WorkspaceId workspace) {
        return List.of(definitions);
      }
    };
  }
}
