package io.rollbook.server.customfields;

import io.rollbook.audit.Caller;
import io.rollbook.command.customfield.CustomFieldNumbers;
import io.rollbook.customfield.CustomField;
import io.rollbook.customfield.CustomFieldClaimKeys;
import io.rollbook.customfield.CustomFieldCommand;
import io.rollbook.customfield.CustomFieldId;
import io.rollbook.customfield.CustomFieldNotFound;
import io.rollbook.customfield.CustomFieldType;
import io.rollbook.customfield.DefineCustomField;
import io.rollbook.customfield.FieldOption;
import io.rollbook.customfield.FieldSettings;
import io.rollbook.customfield.RetireCustomField;
import io.rollbook.customfield.ReviseCustomField;
import io.rollbook.eventlog.ClaimTaken;
import io.rollbook.eventlog.axon.AppendOptions;
import io.rollbook.participant.InvalidDetails;
import io.rollbook.participant.Violation;
import io.rollbook.query.customfield.CustomFieldDirectory;
import io.rollbook.server.participants.Sender;
import io.rollbook.workspace.WorkspaceId;
import java.util.List;
import java.util.Optional;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What every face asks of the definitions of custom fields. */
@Component
public class CustomFieldDefinitions {

  private final Sender sender;
  private final CustomFieldNumbers numbers;
  private final CustomFieldDirectory directory;

  CustomFieldDefinitions(
      Sender sender, CustomFieldNumbers numbers, CustomFieldDirectory directory) {
    this.sender = sender;
    this.numbers = numbers;
    this.directory = directory;
  }

  /** All definitions of a workspace, retired ones too, by number. Never stale. */
  public List<CustomField> list(WorkspaceId workspace) {
    return directory.newestOf(workspace);
  }

  /** The definition of this number, also if it is retired. Never stale. */
  public Optional<CustomField> find(WorkspaceId workspace, long number) {
    return list(workspace).stream().filter(it -> it.number() == number).findFirst();
  }

  /** As {@link #define(Caller, String, CustomFieldType, FieldSettings)}. */
  public CustomField define(
      Caller caller,
      String code,
      String label,
      CustomFieldType type,
      List<FieldOption> options,
      @Nullable String defaultValue,
      boolean mandatory,
      boolean readOnly) {
    return define(
        caller, code, type, new FieldSettings(label, options, defaultValue, mandatory, readOnly));
  }

  /**
   * Defines a field.
   *
   * @throws InvalidDetails with "code", "label", "options", "options[0].code", "default" or
   *     "mandatory", also if the code is another field's
   */
  public CustomField define(
      Caller caller, String code, CustomFieldType type, FieldSettings settings) {
    DefineCustomField command =
        new DefineCustomField(
            new CustomFieldId(numbers.next()), caller.workspace(), code, type, settings);
    try {
      return sender.sendOnce(command, caller, AppendOptions.receiptOnly(), CustomField.class);
    } catch (ClaimTaken e) {
      if (!e.namespace().equals(CustomFieldClaimKeys.CODE)) {
        throw e;
      }
      throw new InvalidDetails(List.of(new Violation("code", "has already been taken")));
    } finally {
      directory.forget(caller.workspace());
    }
  }

  /**
   * Replaces a definition's settings.
   *
   * @throws CustomFieldNotFound if there is none of this id
   * @throws InvalidDetails as {@link #define}, or with "active" if it is retired
   */
  public CustomField revise(Caller caller, CustomFieldId id, FieldSettings settings) {
    return send(caller, new ReviseCustomField(id, caller.workspace(), settings));
  }

  /**
   * Takes a field out of use, if it is not already.
   *
   * @throws CustomFieldNotFound if there is none of this id
   */
  public CustomField retire(Caller caller, CustomFieldId id) {
    return send(caller, new RetireCustomField(id, caller.workspace()));
  }

  private CustomField send(Caller caller, CustomFieldCommand command) {
    try {
      return sender.send(command, caller, AppendOptions.receiptOnly(), CustomField.class);
    } catch (AggregateNotFoundException e) {
      throw new CustomFieldNotFound();
    } finally {
      directory.forget(caller.workspace());
    }
  }
}
