package io.rollbook.command.customfield;

import io.rollbook.customfield.CustomFieldDefined;
import io.rollbook.customfield.CustomFieldId;
import io.rollbook.customfield.CustomFieldMoved;
import io.rollbook.customfield.CustomFieldNotFound;
import io.rollbook.customfield.CustomFieldRetired;
import io.rollbook.customfield.CustomFieldRevised;
import io.rollbook.customfield.CustomFieldType;
import io.rollbook.customfield.DefineCustomField;
import io.rollbook.customfield.FieldOption;
import io.rollbook.customfield.FieldSettings;
import io.rollbook.customfield.MoveCustomField;
import io.rollbook.customfield.RetireCustomField;
import io.rollbook.customfield.ReviseCustomField;
import io.rollbook.participant.InvalidDetails;
import io.rollbook.workspace.WorkspaceId;
import java.util.List;
import java.util.UUID;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;

class CustomFieldAggregateTest {

  private static final CustomFieldId ID = new CustomFieldId(325182);
  private static final WorkspaceId WORKSPACE = new WorkspaceId(new UUID(1, 2));
  private static final WorkspaceId ELSEWHERE = new WorkspaceId(new UUID(3, 4));
  private static final FieldSettings SIZES =
      new FieldSettings(
          "T-shirt size",
          List.of(new FieldOption("m", "M"), new FieldOption("l", "L")),
          "m",
          false,
          false);
  private static final FieldSettings LESS =
      new FieldSettings("Size", List.of(new FieldOption("l", "L")), null, true, false);
  private static final CustomFieldDefined DEFINED =
      new CustomFieldDefined(ID, WORKSPACE, "T_Shirt_Size", CustomFieldType.LIST, SIZES);
  private static final CustomFieldRetired RETIRED =
      new CustomFieldRetired(WORKSPACE, "T_Shirt_Size");

  private final AggregateTestFixture<CustomFieldAggregate> fixture =
      new AggregateTestFixture<>(CustomFieldAggregate.class);

  @Test
  void aDefinitionIsKeptInSettledForm() {
    FieldSettings asGiven =
        new FieldSettings(
            " T-shirt size ",
            List.of(new FieldOption("m ", " M"), new FieldOption("l", "L")),
            "M",
            false,
            false);
    fixture
        .givenNoPriorActivity()
        .when(define("T_Shirt_Size", asGiven))
        .expectSuccessfulHandlerExecution()
        .expectEvents(DEFINED);
  }

  @Test
  void aShadowingCodeIsRefused() {
    fixture
        .givenNoPriorActivity()
        .when(define("first_NAME", SIZES))
        .expectException(InvalidDetails.class)
        .expectNoEvents();
  }

  @Test
  void settingsThatBreakARuleAreRefused() {
    fixture
        .givenNoPriorActivity()
        .when(define("T_Shirt_Size", new FieldSettings("Size", List.of(), null, false, false)))
        .expectException(InvalidDetails.class)
        .expectNoEvents();
  }

  @Test
  void settingsCanBeReplaced() {
    fixture.given(DEFINED).when(revise(SIZES, LESS)).expectEvents(new CustomFieldRevised(LESS));
  }

  @Test
  void aFieldCanBeMovedUnlessItIsThereAlready() {
    fixture.given(DEFINED).when(move(30)).expectEvents(new CustomFieldMoved(30));
    fixture.given(DEFINED, new CustomFieldMoved(30)).when(move(30)).expectNoEvents();
    fixture.given(DEFINED).when(move(ID.number())).expectNoEvents();
  }

  @Test
  void aRetiredFieldKeepsItsPlace() {
    fixture
        .given(DEFINED, RETIRED)
        .when(move(30))
        .expectException(InvalidDetails.class)
        .expectNoEvents();
  }

  @Test
  void theSameSettingsAgainAreNoEvent() {
    fixture.given(DEFINED).when(revise(SIZES, SIZES)).expectNoEvents();
  }

  @Test
  void settingsThatSomebodyElseHasChangedAreNotReplaced() {
    fixture
        .given(DEFINED, new CustomFieldRevised(LESS))
        .when(revise(SIZES, LESS))
        .expectException(ConcurrencyException.class)
        .expectNoEvents();
  }

  @Test
  void theDefaultMustStayOneOfTheOptions() {
    FieldSettings withoutDefault =
        new FieldSettings("Size", List.of(new FieldOption("l", "L")), "m", false, false);
    fixture
        .given(DEFINED)
        .when(revise(SIZES, withoutDefault))
        .expectException(InvalidDetails.class)
        .expectNoEvents();
  }

  @Test
  void aDefinitionCanBeRetiredOnce() {
    fixture.given(DEFINED).when(new RetireCustomField(ID, WORKSPACE)).expectEvents(RETIRED);
    new AggregateTestFixture<>(CustomFieldAggregate.class)
        .given(DEFINED, RETIRED)
        .when(new RetireCustomField(ID, WORKSPACE))
        .expectSuccessfulHandlerExecution()
        .expectNoEvents();
  }

  @Test
  void aRetiredDefinitionCannotBeRevised() {
    fixture
        .given(DEFINED, RETIRED)
        .when(revise(SIZES, LESS))
        .expectException(InvalidDetails.class)
        .expectNoEvents();
  }

  @Test
  void aForeignWorkspacesDefinitionDoesNotExist() {
    fixture
        .given(DEFINED)
        .when(new RetireCustomField(ID, ELSEWHERE))
        .expectException(CustomFieldNotFound.class)
        .expectNoEvents();
  }

  private static DefineCustomField define(String code, FieldSettings settings) {
    return new DefineCustomField(ID, WORKSPACE, code, CustomFieldType.LIST, settings);
  }

  private static ReviseCustomField revise(FieldSettings before, FieldSettings settings) {
    return new ReviseCustomField(ID, WORKSPACE, before, settings);
  }

  private static MoveCustomField move(long place) {
    return new MoveCustomField(ID, WORKSPACE, place);
  }
}
