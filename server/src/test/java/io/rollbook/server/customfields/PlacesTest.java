package io.rollbook.server.customfields;

import static org.assertj.core.api.Assertions.assertThat;

import io.rollbook.customfield.CustomField;
import io.rollbook.customfield.CustomFieldId;
import io.rollbook.customfield.CustomFieldType;
import io.rollbook.customfield.FieldSettings;
import io.rollbook.workspace.WorkspaceId;
import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class PlacesTest {

  @Test
  void placesThatDifferStayAsTheyAre() {
    assertThat(Places.distinct(at(1, 4, 9))).containsExactly(1L, 4L, 9L);
    assertThat(Places.distinct(List.of())).isEmpty();
  }

  @Test
  void placesThatTwoHaveAfterMovesAtOnceAreToldApartAgain() {
    assertThat(Places.distinct(at(3, 3, 3, 4, 8))).containsExactly(3L, 4L, 5L, 6L, 8L);
  }

  private static List<CustomField> at(long... places) {
    return LongStream.of(places).mapToObj(PlacesTest::field).toList();
  }

  private static CustomField field(long place) {
    return new CustomField(
        new CustomFieldId(place),
        WorkspaceId.OPERATORS,
        "code",
        CustomFieldType.TEXT,
        new FieldSettings("label", List.of(), null, false, false),
        true,
        Instant.EPOCH,
        Instant.EPOCH,
        place);
  }
}
