package io.rollbook.query.profilevalues;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rollbook.customfield.CustomField;
import io.rollbook.customfield.CustomFieldType;
import io.rollbook.customfield.FieldOption;
import io.rollbook.participant.Attribute;
import io.rollbook.participant.Attributes;
import io.rollbook.participant.Consent;
import io.rollbook.participant.ConsentChanged;
import io.rollbook.participant.ContactPoint;
import io.rollbook.participant.ContactPoint.Kind;
import io.rollbook.participant.CountParticipants;
import io.rollbook.participant.CustomFieldsChanged;
import io.rollbook.participant.ExperimentEntered;
import io.rollbook.participant.Gender;
import io.rollbook.participant.IdentifierNamespace;
import io.rollbook.participant.InvalidDetails;
import io.rollbook.participant.LedgerEntry;
import io.rollbook.participant.LedgerEntryRecorded;
import io.rollbook.participant.ListParticipants;
import io.rollbook.participant.Membership;
import io.rollbook.participant.MembershipChanged;
import io.rollbook.participant.MergedInto;
import io.rollbook.participant.Participant;
import io.rollbook.participant.ParticipantErased;
import io.rollbook.participant.ParticipantEvent;
import io.rollbook.participant.ParticipantFilter;
import io.rollbook.participant.ParticipantId;
import io.rollbook.participant.ParticipantOrder;
import io.rollbook.participant.ParticipantOrder.By;
import io.rollbook.participant.ParticipantPage;
import io.rollbook.participant.ParticipantPlace;
import io.rollbook.participant.ParticipantRegistered;
import io.rollbook.participant.ParticipantStatus;
import io.rollbook.workspace.WorkspaceId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Lists find what each filter says, in the order asked for, page by page. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SearchIT {

  private static final WorkspaceId HERE = new WorkspaceId(UUID.randomUUID());
  private static final WorkspaceId ELSEWHERE = new WorkspaceId(UUID.randomUUID());
  private static final Instant START = Instant.parse("2026-11-01T10:00:00Z");
  private static final String LONG = "long ".repeat(40).strip();

  /** Their numbers tell them apart; whoever is not to be found has one from 90. */
  private static final long ANA = 11;

  private static final long BEN = 12;
  private static final long CHLOE = 13;

  private static final ParticipantId BENS_ID = ParticipantId.next();

  private final TestReadModel model = TestReadModel.shared();

  @BeforeAll
  void write() {
    model
        .bean(DefinedFields.class)
        .define(
            HERE,
            field(1, "T_Shirt_Size", CustomFieldType.LIST, new FieldOption("m", "M")),
            field(2, "Night", CustomFieldType.TEXT),
            field(3, "a_bc", CustomFieldType.TEXT),
            field(4, "ab_c", CustomFieldType.TEXT),
            Samples.field(5, "Welcome", CustomFieldType.STATEMENT, "Hello"));
    model.write(List.of(ana(), ben(), chloe(), erased(), merged(), stranger()));
  }

  private static CustomField field(
      long number, String code, CustomFieldType type, FieldOption... options) {
    return Samples.field(number, code, type, null, options);
  }

  private static Participant ana() {
    Attributes.Builder attributes =
        named("Ana", "García Müller", "Ana@Example.org")
            .set(Attribute.GENDER, Gender.FEMALE)
            .set(Attribute.CONTACT_ID, 500L)
            .set(Attribute.COMPANY, "Tech Solutions")
            .set(Attribute.BIOGRAPHY, LONG)
            .set(
                Attribute.CONTACT_INFORMATION,
                List.of(
                    new ContactPoint(Kind.MOBILE, "+49 170 1"),
                    new ContactPoint(Kind.EMAIL, "second@Home.example")));
    return state(
        HERE,
        ParticipantId.next(),
        ANA,
        ParticipantStatus.LEAD,
        attributes.build(),
        Map.of(IdentifierNamespace.EXTERNAL_ID, "X-1"),
        new ConsentChanged(new Consent(true, false, false, null)),
        new CustomFieldsChanged(Map.of(1L, "m", 2L, "100%_\\sure")),
        new MembershipChanged(new Membership(123, 2, "uncontacted", null, null)),
        new ExperimentEntered("big_button", null),
        new LedgerEntryRecorded(
            new LedgerEntry(LedgerEntry.Kind.BOOKING, "H-1", new BigDecimal("200.00"), "EUR")));
  }

  private static Participant ben() {
    Attributes.Builder attributes =
        named("Ben", "Garner", "ben@example.org")
            .set(Attribute.GENDER, Gender.MALE)
            .set(Attribute.CONTACT_ID, 501L)
            .set(
                Attribute.CONTACT_INFORMATION,
                List.of(new ContactPoint(Kind.LANDLINE, "+49 170 1")));
    return state(
        HERE,
        BENS_ID,
        BEN,
        ParticipantStatus.ACTIVE,
        attributes.build(),
        Map.of(IdentifierNamespace.CHECKMANGO_KEY, "Zebra"),
        new CustomFieldsChanged(Map.of(2L, LONG)),
        new MembershipChanged(new Membership(123, 4, "completed", null, null)),
        new MembershipChanged(new Membership(456, 1, null, null, null)));
  }

  private static Participant chloe() {
    return state(
        HERE,
        ParticipantId.next(),
        CHLOE,
        ParticipantStatus.PAST,
        named("Chloé", "Gár", "c_d@example.org").build(),
        Map.of(IdentifierNamespace.CHECKMANGO_KEY, "apple"));
  }

  private static Participant erased() {
    Participant before =
        state(HERE, ParticipantId.next(), 90, ParticipantStatus.LEAD, all(), Map.of());
    return Samples.after(before, new ParticipantErased(HERE, 90));
  }

  private static Participant merged() {
    return state(
        HERE,
        ParticipantId.next(),
        91,
        ParticipantStatus.LEAD,
        all(),
        Map.of(),
        new CustomFieldsChanged(Map.of(1L, "m")),
        new MergedInto(ParticipantId.next()));
  }

  private static Participant stranger() {
    return state(ELSEWHERE, ParticipantId.next(), 92, ParticipantStatus.LEAD, all(), Map.of());
  }

  private static Attributes all() {
    return named("Ana", "García Müller", "ana@example.org")
        .set(Attribute.COMPANY, "Tech Solutions")
        .build();
  }

  private static Attributes.Builder named(String first, String last, String email) {
    return Attributes.builder()
        .set(Attribute.FIRST_NAME, first)
        .set(Attribute.LAST_NAME, last)
        .set(Attribute.EMAIL, email);
  }

  /** Registered as many seconds after the start as its number says. */
  private static Participant state(
      WorkspaceId workspace,
      ParticipantId id,
      long number,
      ParticipantStatus status,
      Attributes attributes,
      Map<IdentifierNamespace, String> identifiers,
      ParticipantEvent... events) {
    Instant at = START.plusSeconds(number);
    Participant state =
        Participant.evolve(
            null,
            new ParticipantRegistered(id, workspace, number, status, attributes, identifiers),
            at);
    for (ParticipantEvent event : events) {
      state = Participant.evolve(state, event, at);
    }
    return state;
  }

  static Stream<Arguments> filters() {
    return Stream.of(
        found(new ParticipantFilter.StatusIn(Set.of(ParticipantStatus.ACTIVE)), BEN),
        found(
            new ParticipantFilter.StatusIn(
                Set.of(ParticipantStatus.ACTIVE, ParticipantStatus.PAST)),
            BEN,
            CHLOE),
        found(new ParticipantFilter.StatusIn(Set.of())),
        found(new ParticipantFilter.EmailIs("ANA@example.org"), ANA),
        found(new ParticipantFilter.EmailIs("second@home.example")),
        found(new ParticipantFilter.EmailIs("nul\0")),
        found(new ParticipantFilter.TextContains("ARCIA mull"), ANA),
        found(new ParticipantFilter.TextContains("HOME.ex"), ANA),
        found(new ParticipantFilter.TextContains("_"), CHLOE),
        found(new ParticipantFilter.TextContains("%")),
        found(new ParticipantFilter.TextContains("\\")),
        found(new ParticipantFilter.TextContains("\u0301")),
        found(new ParticipantFilter.TextContains("nul\0")),
        found(new ParticipantFilter.LastNameStartsWith("gar"), ANA, BEN, CHLOE),
        found(new ParticipantFilter.LastNameStartsWith("GARC"), ANA),
        found(new ParticipantFilter.LastNameStartsWith("garcía "), ANA),
        found(new ParticipantFilter.LastNameStartsWith("a")),
        found(new ParticipantFilter.LastNameStartsWith(""), ANA, BEN, CHLOE),
        found(new ParticipantFilter.UpdatedWithin(START.plusSeconds(12), null), BEN, CHLOE),
        found(new ParticipantFilter.UpdatedWithin(null, START.plusSeconds(12)), ANA, BEN),
        found(
            new ParticipantFilter.UpdatedWithin(START.plusSeconds(12), START.plusSeconds(12)), BEN),
        found(new ParticipantFilter.CreatedWithin(START.plusSeconds(12), null), BEN, CHLOE),
        found(new ParticipantFilter.CreatedWithin(null, START.plusSeconds(12)), ANA),
        found(new ParticipantFilter.NumberIn(Set.of(ANA, 90L, 91L, 92L), false), ANA),
        found(new ParticipantFilter.NumberIn(Set.of(ANA), true), BEN, CHLOE),
        found(new ParticipantFilter.NumberIn(Set.of(), false)),
        found(new ParticipantFilter.NumberIn(Set.of(), true), ANA, BEN, CHLOE),
        found(new ParticipantFilter.IdIn(Set.of(BENS_ID), false), BEN),
        found(new ParticipantFilter.IdIn(Set.of(BENS_ID), true), ANA, CHLOE),
        found(new ParticipantFilter.IdIn(Set.of(), false)),
        found(new ParticipantFilter.PhoneIs(Set.of(Kind.MOBILE), "+49 170 1"), ANA),
        found(new ParticipantFilter.PhoneIs(Set.of(Kind.PHONE, Kind.LANDLINE), "+49 170 1"), BEN),
        found(new ParticipantFilter.PhoneIs(Set.of(Kind.MOBILE), "+491701")),
        found(new ParticipantFilter.PhoneIs(Set.of(Kind.MOBILE), "nul\0")),
        found(new ParticipantFilter.ContactIn(Set.of(500L, 501L)), ANA, BEN),
        found(new ParticipantFilter.ContactIn(Set.of(501L)), BEN),
        found(new ParticipantFilter.GenderIn(Set.of(Gender.FEMALE)), ANA),
        found(new ParticipantFilter.GenderIn(Set.of(Gender.FEMALE, Gender.MALE)), ANA, BEN),
        found(new ParticipantFilter.OptedOut(true), ANA),
        found(new ParticipantFilter.OptedOut(false), BEN, CHLOE),
        found(new ParticipantFilter.MemberOf(Set.of(123L)), ANA, BEN),
        found(new ParticipantFilter.MemberOf(Set.of(456L, 789L)), BEN),
        found(new ParticipantFilter.MemberOf(Set.of())),
        found(new ParticipantFilter.PermissionIn(Set.of(1L, 2L)), ANA, BEN),
        found(new ParticipantFilter.FollowupIn(Set.of("uncontacted", "contacted")), ANA),
        found(new ParticipantFilter.EnrolledIn("big_button"), ANA),
        found(new ParticipantFilter.EnrolledIn("button")));
  }

  private static Arguments found(ParticipantFilter filter, Long... numbers) {
    return Arguments.of(filter, List.of(numbers));
  }

  @ParameterizedTest
  @MethodSource("filters")
  void eachFilterFindsWhatItSays(ParticipantFilter filter, List<Long> numbers) {
    assertThat(numbers(List.of(filter))).isEqualTo(numbers);
    assertThat(count(List.of(filter))).isEqualTo(numbers.size());
  }

  @ParameterizedTest
  @CsvSource({
    "T_Shirt_Size, M, 11",
    "T_Shirt_Size, m, 11",
    "tshirtsize, M, 11",
    "T SHIRT SIZE, M, 11",
    "T_Shirt_Size, L, 0",
    "night, '100%_\\sure', 11",
    "NIGHT, '100%', 0",
    "a_bc, x, 0",
    "Person_Id, 12, 12",
    "Person_Id, 012, 0",
    "Person_Id, x, 0",
    "Serial_Number, S-12, 12",
    "Serial_Number, 12, 0",
    "External_Id, X-1, 11",
    "First_Name, Ana, 11",
    "firstname, ana, 0",
    "family name, Garner, 12",
    "Full_Name, Ana García Müller, 11",
    "Full_Name, Ana Garcia Muller, 0",
    "Full_Name, Ana, 0",
    "Company, Tech Solutions, 11",
    "Email, Ana@Example.org, 11",
    "Mobile, +49 170 1, 11",
    "Phone, +49 170 1, 12",
    "Status, past, 13",
    "Status, unheard-of, 0",
    "Total_Booked, 200.00, 11"
  })
  void aValueIsFoundByItsNameInAnySpelling(String name, String value, long number) {
    assertThat(numbers(List.of(new ParticipantFilter.ValueIs(name, value))))
        .isEqualTo(number == 0 ? List.of() : List.of(number));
  }

  @Test
  void longValuesAreFoundLikeShortOnes() {
    assertThat(numbers(List.of(new ParticipantFilter.ValueIs("Biography", LONG))))
        .containsExactly(ANA);
    assertThat(numbers(List.of(new ParticipantFilter.ValueIs("Night", LONG)))).containsExactly(BEN);
  }

  @Test
  void everyoneHasTheValueOfAStatement() {
    assertThat(numbers(List.of(new ParticipantFilter.ValueIs("Welcome", "Hello")))).hasSize(3);
    assertThat(numbers(List.of(new ParticipantFilter.ValueIs("Welcome", "Bye")))).isEmpty();
  }

  @Test
  void aValueThatCannotBeKeptIsFoundNowhere() {
    for (String name : List.of("Status", "Full_Name", "Company", "Night")) {
      assertThat(numbers(List.of(new ParticipantFilter.ValueIs(name, "nul\0")))).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({"Unheard_Of", "abc", "''", "'T_Shirt_Size='"})
  void anUnknownNameIsRefusedAndNotPassedOver(String name) {
    assertThatThrownBy(() -> numbers(List.of(new ParticipantFilter.ValueIs(name, "x"))))
        .isInstanceOf(InvalidDetails.class)
        .hasMessageContaining("field[" + name + "]")
        .hasMessageContaining("is unknown");
    assertThatThrownBy(() -> count(List.of(new ParticipantFilter.ValueIs(name, "x"))))
        .isInstanceOf(InvalidDetails.class);
  }

  @Test
  void theFieldsOfAnotherWorkspaceAreUnknownHere() {
    assertThatThrownBy(
            () ->
                list(
                    new ListParticipants(
                        ELSEWHERE,
                        List.of(new ParticipantFilter.ValueIs("T_Shirt_Size", "M")),
                        List.of(order(By.NUMBER, false)),
                        null,
                        0,
                        50)))
        .isInstanceOf(InvalidDetails.class);
  }

  @Test
  void allFiltersHoldTogether() {
    assertThat(
            numbers(
                List.of(
                    new ParticipantFilter.ValueIs("T_Shirt_Size", "M"),
                    new ParticipantFilter.ValueIs("Company", "Tech Solutions"),
                    new ParticipantFilter.MemberOf(Set.of(123L)),
                    new ParticipantFilter.GenderIn(Set.of(Gender.FEMALE)))))
        .containsExactly(ANA);
    assertThat(
            numbers(
                List.of(
                    new ParticipantFilter.ValueIs("T_Shirt_Size", "M"),
                    new ParticipantFilter.ContactIn(Set.of(501L)))))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "NUMBER, 11 12 13",
    "CREATED_AT, 11 12 13",
    "UPDATED_AT, 11 12 13",
    "LAST_NAME, 13 11 12",
    "FIRST_NAME, 11 12 13",
    "EMAIL, 11 12 13",
    "GENDER, 13 11 12",
    "KEY, 13 11 12",
    "FOLLOWUP_STATUS, 13 12 11"
  })
  void eachOrderSorts(By by, String numbers) {
    List<Long> ascending = Stream.of(numbers.split(" ", -1)).map(Long::valueOf).toList();
    assertThat(numbers(List.of(), order(by, false))).isEqualTo(ascending);
    assertThat(numbers(List.of(), order(by, true))).isEqualTo(ascending.reversed());
  }

  @ParameterizedTest
  @EnumSource
  void pagesByPlaceLoseAndRepeatNothing(By by) {
    for (boolean descending : new boolean[] {false, true}) {
      List<Long> seen = new ArrayList<>();
      ParticipantPlace place = null;
      do {
        ParticipantPage page =
            list(
                new ListParticipants(HERE, List.of(), List.of(order(by, descending)), place, 0, 1));
        page.participants().forEach(it -> seen.add(it.number()));
        place = page.next();
      } while (place != null);
      assertThat(seen).isEqualTo(numbers(List.of(), order(by, descending)));
    }
  }

  @Test
  void anOffsetPassesOver() {
    ListParticipants second =
        new ListParticipants(HERE, List.of(), List.of(order(By.NUMBER, false)), null, 1, 1);
    assertThat(list(second).participants()).extracting(Participant::number).containsExactly(BEN);
    assertThat(list(second).next()).isNotNull();
    ListParticipants beyond =
        new ListParticipants(HERE, List.of(), List.of(order(By.NUMBER, false)), null, 1L << 40, 50);
    assertThat(list(beyond).participants()).isEmpty();
    assertThat(list(beyond).next()).isNull();
  }

  @Test
  void whatIsEqualByOneOrderIsSortedByTheNext() {
    assertThat(
            numbers(
                List.of(new ParticipantFilter.MemberOf(Set.of(123L))),
                order(By.FOLLOWUP_STATUS, true),
                order(By.LAST_NAME, false)))
        .containsExactly(ANA, BEN);
    Participant twin =
        state(ELSEWHERE, ParticipantId.next(), 93, ParticipantStatus.LEAD, all(), Map.of());
    model.write(List.of(twin));
    ListParticipants query =
        new ListParticipants(
            ELSEWHERE,
            List.of(),
            List.of(order(By.LAST_NAME, false), order(By.CREATED_AT, true)),
            null,
            0,
            50);
    assertThat(list(query).participants())
        .extracting(Participant::number)
        .containsExactly(93L, 92L);
  }

  private static ParticipantOrder order(By by, boolean descending) {
    return new ParticipantOrder(by, descending);
  }

  private List<Long> numbers(List<ParticipantFilter> filters) {
    return numbers(filters, order(By.NUMBER, false));
  }

  private List<Long> numbers(List<ParticipantFilter> filters, ParticipantOrder... order) {
    return list(new ListParticipants(HERE, filters, List.of(order), null, 0, 50))
        .participants()
        .stream()
        .map(Participant::number)
        .toList();
  }

  private long count(List<ParticipantFilter> filters) {
    return model.bean(ProfileQueries.class).handle(new CountParticipants(HERE, filters));
  }

  private ParticipantPage list(ListParticipants query) {
    return model.bean(ProfileQueries.class).handle(query);
  }
}
