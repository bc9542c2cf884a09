package io.rollbook.server.customfields;

import io.rollbook.audit.Caller;
import io.rollbook.command.customfield.CustomFieldNumbers;
import io.rollbook.customfield.CountFieldValues;
import io.rollbook.customfield.CustomField;
import io.rollbook.customfield.CustomFieldClaimKeys;
import io.rollbook.customfield.CustomFieldCommand;
import io.rollbook.customfield.CustomFieldEvent;
import io.rollbook.customfield.CustomFieldId;
import io.rollbook.customfield.CustomFieldNotFound;
import io.rollbook.customfield.CustomFieldType;
import io.rollbook.customfield.DefineCustomField;
import io.rollbook.customfield.FieldSettings;
import io.rollbook.customfield.FieldValueCounts;
import io.rollbook.customfield.MoveCustomField;
import io.rollbook.customfield.RetireCustomField;
import io.rollbook.customfield.ReviseCustomField;
import io.rollbook.eventlog.ClaimTaken;
import io.rollbook.eventlog.IdempotentOutcome;
import io.rollbook.eventlog.axon.AppendOptions;
import io.rollbook.participant.InvalidDetails;
import io.rollbook.participant.Violation;
import io.rollbook.query.customfield.CustomFieldDirectory;
import io.rollbook.query.log.StreamFolds;
import io.rollbook.server.participants.IdempotentRequest;
import io.rollbook.server.participants.RepeatedRequests;
import io.rollbook.server.participants.RepeatedRequests.Answers;
import io.rollbook.server.participants.RepeatedRequests.Place;
import io.rollbook.server.participants.Sender;
import io.rollbook.workspace.WorkspaceId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.queryhandling.QueryGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What every face asks of the definitions of custom fields. */
@Component
public class CustomFieldDefinitions {

  private static final int ATTEMPTS = 10;

  private final Sender sender;
  private final CustomFieldNumbers numbers;
  private final CustomFieldDirectory directory;
  private final RepeatedRequests repeated;
  private final QueryGateway queries;
  private final Answers<WrittenField> answers;

  CustomFieldDefinitions(
      Sender sender,
      CustomFieldNumbers numbers,
      CustomFieldDirectory directory,
      RepeatedRequests repeated,
      StreamFolds folds,
      QueryGateway queries) {
    this.queries = queries;
    this.sender = sender;
    this.numbers = numbers;
    this.directory = directory;
    this.repeated = repeated;
    this.answers = new DefinedAgain(folds);
  }

  /** All definitions of a workspace, retired ones too, in their order. Never stale. */
  public List<CustomField> list(WorkspaceId workspace) {
    return directory.newestOf(workspace);
  }

  /**
   * The definition of this number, also if it is retired. Never stale.
   *
   * @throws CustomFieldNotFound if there is none
   */
  public CustomField get(WorkspaceId workspace, CustomFieldId id) {
    return list(workspace).stream()
        .filter(it -> it.id().equals(id))
        .findFirst()
        .orElseThrow(CustomFieldNotFound::new);
  }

  /**
   * Defines a field.
   *
   * @param repeat how to know the request again, or null if it is not to be
   * @throws InvalidDetails with "code", "label", "options", "options[0].code", "options[0].label",
   *     "default" or "mandatory", also if the code is another field's
   */
  public WrittenField define(
      Caller caller,
      String code,
      CustomFieldType type,
      FieldSettings settings,
      @Nullable IdempotentRequest repeat) {
    return repeated.once(
        caller, repeat, options -> defineOnce(caller, code, type, settings, options), answers);
  }

  private WrittenField defineOnce(
      Caller caller,
      String code,
      CustomFieldType type,
      FieldSettings settings,
      AppendOptions options) {
    CustomFieldId id = new CustomFieldId(numbers.next());
    try {
      return send(
          caller, new DefineCustomField(id, caller.workspace(), code, type, settings), options);
    } catch (ClaimTaken e) {
      if (!e.namespace().equals(CustomFieldClaimKeys.CODE)) {
        throw e;
      }
      throw new InvalidDetails(List.of(new Violation("code", "has already been taken")));
    }
  }

  /**
   * Changes a definition's settings.
   *
   * @param change what to make of the settings it is given; may be asked several times
   * @throws CustomFieldNotFound if there is none of this id
   * @throws InvalidDetails as {@link #define}, or with "active" if it is retired
   */
  public WrittenField revise(Caller caller, CustomFieldId id, UnaryOperator<FieldSettings> change) {
    for (int attempt = 1; ; attempt++) {
      FieldSettings before = get(caller.workspace(), id).settings();
      try {
        return send(
            caller,
            new ReviseCustomField(id, caller.workspace(), before, change.apply(before)),
            AppendOptions.receiptOnly());
      } catch (ConcurrencyException e) {
        if (attempt == ATTEMPTS) {
          throw e;
        }
      }
    }
  }

  /**
   * Takes a field out of use, if it is not already.
   *
   * @throws CustomFieldNotFound if there is none of this id
   */
  public WrittenField retire(Caller caller, CustomFieldId id) {
    get(caller.workspace(), id);
    AppendOptions options = AppendOptions.receiptOnly();
    RetireCustomField command = new RetireCustomField(id, caller.workspace());
    try {
      return new WrittenField(
          sender.send(command, caller, options, CustomField.class), options.position());
    } finally {
      directory.forget(caller.workspace());
    }
  }

  /**
   * Moves a field among those in use. Two who move at once may both see another order than they
   * asked for, but no field gets lost.
   *
   * @param steps down, or up if negative; further than to an end nothing is moved
   * @throws CustomFieldNotFound if none of this id is in use
   */
  public void move(Caller caller, CustomFieldId id, int steps) {
    List<CustomField> fields =
        new ArrayList<>(list(caller.workspace()).stream().filter(CustomField::active).toList());
    CustomField moved =
        fields.stream()
            .filter(it -> it.id().equals(id))
            .findFirst()
            .orElseThrow(CustomFieldNotFound::new);
    List<Long> places = Places.distinct(fields);
    int from = fields.indexOf(moved);
    fields.remove(from);
    fields.add(Math.clamp(from + (long) steps, 0, fields.size()), moved);
    for (int i = 0; i < fields.size(); i++) {
      CustomField field = fields.get(i);
      if (field.place() != places.get(i)) {
        send(
            caller,
            new MoveCustomField(field.id(), caller.workspace(), places.get(i)),
            AppendOptions.receiptOnly());
      }
    }
  }

  /** How many participants have a value for each field, as the read model has it. */
  public FieldValueCounts valuesOf(WorkspaceId workspace, List<CustomField> fields) {
    return queries
        .query(
            new CountFieldValues(
                workspace, fields.stream().map(CustomField::number).collect(Collectors.toSet())),
            ResponseTypes.instanceOf(FieldValueCounts.class))
        .join();
  }

  private WrittenField send(Caller caller, CustomFieldCommand command, AppendOptions options) {
    try {
      CustomField field = sender.sendOnce(command, caller, options, CustomField.class);
      return new WrittenField(field, options.position());
    } finally {
      // Also if it failed: whether it was recorded may be unknown.
      directory.forget(caller.workspace());
    }
  }

  /** The definition as it was when it had just been made. */
  private record DefinedAgain(StreamFolds folds) implements Answers<WrittenField> {

    @Override
    public Optional<Place> unrecorded(WrittenField written) {
      return Optional.empty();
    }

    @Override
    public WrittenField again(IdempotentOutcome outcome) {
      CustomField field =
          folds.foldUpTo(
              outcome.stream(), outcome.version(), CustomFieldEvent.class, CustomField::evolve);
      return new WrittenField(field, OptionalLong.of(outcome.position()));
    }
  }
}
