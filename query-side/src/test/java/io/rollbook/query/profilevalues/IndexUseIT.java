package io.rollbook.query.profilevalues;

import static org.assertj.core.api.Assertions.assertThat;

import io.rollbook.customfield.CustomFieldType;
import io.rollbook.customfield.FieldOption;
import io.rollbook.eventlog.testing.TestDatabase;
import io.rollbook.participant.ContactPoint;
import io.rollbook.participant.ListParticipants;
import io.rollbook.participant.ParticipantFilter;
import io.rollbook.participant.ParticipantOrder;
import io.rollbook.participant.ParticipantOrder.By;
import io.rollbook.participant.ParticipantPlace;
import io.rollbook.participant.ParticipantStatus;
import io.rollbook.query.profilevalues.SearchStatements.Statement;
import io.rollbook.workspace.WorkspaceId;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * In a workspace with many participants, beside many small ones, lists find their rows by an index
 * and not by looking at all of them.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IndexUseIT {

  /** {@code -Drollbook.rows=100000} for measuring. */
  private static final int ROWS = Integer.getInteger("rollbook.rows", 20_000);

  private static final WorkspaceId LARGE = new WorkspaceId(UUID.randomUUID());

  private final TestReadModel model = TestReadModel.shared();

  @BeforeAll
  void fill() {
    model
        .bean(DefinedFields.class)
        .define(
            LARGE,
            Samples.field(
                1, "T_Shirt_Size", CustomFieldType.LIST, null, new FieldOption("xl", "XL")));
    insert("'" + LARGE.value() + "'::uuid", ROWS, 0);
    insert("md5((n % 200)::text)::uuid", ROWS / 5, ROWS);
    TestDatabase.execute(model.database().owner(), "VACUUM ANALYZE profile_values_a");
  }

  private void insert(String workspace, int rows, int firstNumber) {
    model
        .bean(JdbcTemplate.class)
        .update(
            """
            INSERT INTO profile_values_a (id, workspace_id, number, version, listed, erased, status, email,
              last_name, first_name, gender, key, followup_status, search, created_at, updated_at, facets,
              state, profile)
            SELECT id, workspace, n, 3, true, false, (ARRAY['lead', 'active', 'past'])[1 + n % 3],
              'p' || n || '@example.org', 'name' || n % 5000, 'first' || n % 300,
              (ARRAY['female', 'male', ''])[1 + n % 3], 'p_' || n, '',
              'first' || n % 300 || ' name' || n % 5000 || ' p' || n || '@example.org',
              now() - n * interval '1 minute', now() - (n * 7919 % 100000) * interval '1 second',
              ARRAY['contact=' || n % 500, 'phone.mobile=+49' || n, 'optedOut=' || (n % 10 = 0),
                'organization=123', 'permission=2', 'customField=1',
                'field=t_shirt_size=' || CASE WHEN n % 1000 = 0 THEN 'XL' ELSE 'M' END,
                'field=firstname=first' || n % 300, 'field=familyname=name' || n % 5000,
                'field=email=p' || n || '@example.org', 'field=totalbooked=0.00',
                'field=totalpaid=0.00', 'field=totalbalance=0.00', 'field=city=Town ' || n % 100],
              ?::jsonb || jsonb_build_object('id', id, 'workspaceId', workspace, 'number', n), ?::jsonb
            FROM (SELECT gen_random_uuid() AS id, %s AS workspace, n FROM generate_series(?::int, ?::int) n) new
            """
                .replace("%s", workspace),
            ParticipantJson.write(Samples.participant()),
            ParticipantJson.write(ProfileDocument.of(Samples.participant(), List.of(Samples.SIZE))),
            firstNumber + 1,
            firstNumber + rows);
  }

  static Stream<Arguments> filters() {
    return Stream.of(
        Arguments.of("facet", new ParticipantFilter.ValueIs("T_Shirt_Size", "XL")),
        Arguments.of("facet", new ParticipantFilter.ValueIs("T_Shirt_Size", "xl")),
        Arguments.of("facet", new ParticipantFilter.ValueIs("Family_Name", "name17")),
        Arguments.of("facet", new ParticipantFilter.ValueIs("Company", "nobody's")),
        Arguments.of("facet", new ParticipantFilter.ContactIn(Set.of(17L, 18L))),
        Arguments.of("facet", new ParticipantFilter.EnrolledIn("nothing")),
        Arguments.of(
            "facet",
            new ParticipantFilter.PhoneIs(
                Set.of(ContactPoint.Kind.MOBILE, ContactPoint.Kind.PHONE), "+4917")),
        Arguments.of("text", new ParticipantFilter.TextContains("name4711")),
        Arguments.of("text", new ParticipantFilter.ValueIs("Full_Name", "first17 name4711")),
        Arguments.of("email", new ParticipantFilter.EmailIs("p17@example.org")),
        Arguments.of("last_name", new ParticipantFilter.LastNameStartsWith("name471")),
        Arguments.of("number", new ParticipantFilter.ValueIs("Person_Id", "17")),
        Arguments.of("number", new ParticipantFilter.NumberIn(Set.of(17L, 18L), false)));
  }

  @ParameterizedTest
  @MethodSource("filters")
  void whatIsRareIsFoundByItsIndex(String index, ParticipantFilter filter) {
    ListParticipants query = list(List.of(filter), By.CREATED_AT, null, 0);
    assertThat(plan(query)).contains("profile_values_a_by_" + index).doesNotContain("Seq Scan");
  }

  static Stream<Arguments> orders() {
    return Stream.of(
        Arguments.of(By.NUMBER, "number", Integer.toString(ROWS / 2)),
        Arguments.of(By.KEY, "key", "p_17"),
        Arguments.of(By.CREATED_AT, "creation", "2026-01-01T00:00:00Z"),
        Arguments.of(By.UPDATED_AT, "update", "2026-01-01T00:00:00Z"),
        Arguments.of(By.LAST_NAME, "last_name", "name17"),
        Arguments.of(By.EMAIL, "email", "p17@example.org"));
  }

  @ParameterizedTest
  @MethodSource("orders")
  void aPageComesOutOfTheIndexOfItsOrder(By by, String index, String place) {
    for (ListParticipants query :
        List.of(
            list(List.of(), by, null, 0),
            list(List.of(), by, new ParticipantPlace(place, ROWS / 2), 0),
            list(List.of(), by, null, 100))) {
      assertThat(plan(query))
          .contains("profile_values_a_by_" + index)
          .doesNotContain("Sort")
          .doesNotContain("Seq Scan");
    }
  }

  @ParameterizedTest
  @MethodSource("orders")
  void onTheWayToAFarPageRowsArePassedOverInTheIndexAlone(By by, String index) {
    assertThat(plan(list(List.of(), by, null, ROWS - 100)))
        .contains("Index Only Scan Backward using profile_values_a_by_" + index)
        .doesNotContain("Seq Scan");
  }

  @Test
  void whatIsFrequentIsTakenInTheOrderAskedFor() {
    for (ParticipantFilter filter :
        List.of(
            new ParticipantFilter.ValueIs("T_Shirt_Size", "M"),
            new ParticipantFilter.OptedOut(false),
            new ParticipantFilter.MemberOf(Set.of(123L)))) {
      assertThat(plan(list(List.of(filter), By.CREATED_AT, null, 0)))
          .contains("profile_values_a_by_creation")
          .doesNotContain("Sort");
    }
  }

  @Test
  void ofOneStatusTheFirstOrTheLastAreTakenFromItsIndex() {
    ParticipantFilter filter = new ParticipantFilter.StatusIn(Set.of(ParticipantStatus.PAST));
    assertThat(plan(list(List.of(filter), By.CREATED_AT, null, 0)))
        .contains("profile_values_a_by_status")
        .doesNotContain("Sort");
  }

  @Test
  void howeverOftenAListIsAskedForItsPlanIsMadeForTheValuesAtHand() {
    ListParticipants query =
        list(List.of(new ParticipantFilter.OptedOut(false)), By.CREATED_AT, null, 0);
    model.inTransaction(
        () -> {
          for (int i = 0; i < 20; i++) {
            model.bean(ProfileQueries.class).handle(query);
          }
          assertThat(
                  model
                      .bean(JdbcTemplate.class)
                      .queryForMap(
                          "SELECT sum(generic_plans) AS generic, sum(custom_plans) > 0 AS custom"
                              + " FROM pg_prepared_statements WHERE statement LIKE 'SELECT id,"
                              + " number%'"))
              .containsEntry("generic", BigDecimal.ZERO)
              .containsEntry("custom", true);
        });
  }

  private static ListParticipants list(
      List<ParticipantFilter> filters, By by, @Nullable ParticipantPlace after, long offset) {
    return new ListParticipants(
        LARGE, filters, List.of(new ParticipantOrder(by, true)), after, offset, 50);
  }

  private String plan(ListParticipants query) {
    Statement statement = model.bean(SearchStatements.class).list(query, query.limit() + 1);
    Query explain =
        model
            .bean(EntityManager.class)
            .createNativeQuery("EXPLAIN " + statement.sql(), String.class);
    statement.parameters().forEach(explain::setParameter);
    List<?> lines = explain.getResultList();
    return lines.stream().map(String::valueOf).collect(Collectors.joining("\n"));
  }
}
