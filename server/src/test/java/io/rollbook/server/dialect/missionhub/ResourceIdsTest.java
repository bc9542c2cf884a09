package io.rollbook.server.dialect.missionhub;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Ids can be taken apart again, and nothing else can. */
class ResourceIdsTest {

  private static final long MAX = 999_999_999_999_999_999L;

  @Test
  void aChildsIdIsThePersonsNumberItsOwnIdAndHowLongThatIs() {
    assertThat(ResourceIds.of(new ResourceIds.Child(1016, 7))).isEqualTo("101671");
    assertThat(ResourceIds.of(new ResourceIds.Child(1016, 42))).isEqualTo("1016422");
    assertThat(ResourceIds.of(new ResourceIds.Permission(1016, 123))).isEqualTo("101612303");
  }

  @Property
  void everyChildsIdCanBeTakenApart(
      @ForAll @LongRange(min = 1, max = MAX) long number,
      @ForAll @IntRange(max = 999_999_999) int child) {
    ResourceIds.Child id = new ResourceIds.Child(number, child);
    assertThat(ResourceIds.child(ResourceIds.of(id))).contains(id);
  }

  @Property
  void everyPermissionsIdCanBeTakenApart(
      @ForAll @LongRange(min = 1, max = MAX) long number,
      @ForAll @LongRange(min = 1, max = MAX) long organization) {
    ResourceIds.Permission id = new ResourceIds.Permission(number, organization);
    assertThat(ResourceIds.permission(ResourceIds.of(id))).contains(id);
  }

  @Property
  void whatCanBeTakenApartIsWhatItWasPutTogetherFrom(
      @ForAll @StringLength(max = 40) @CharRange(from = '0', to = '9') String digits) {
    ResourceIds.child(digits).ifPresent(it -> assertThat(ResourceIds.of(it)).isEqualTo(digits));
    ResourceIds.permission(digits)
        .ifPresent(it -> assertThat(ResourceIds.of(it)).isEqualTo(digits));
  }

  @Property
  void anyTextIsReadWithoutFailing(@ForAll String text) {
    assertThat(ResourceIds.child(text)).isNotNull();
    assertThat(ResourceIds.permission(text)).isNotNull();
    assertThat(ResourceIds.number(text)).isNotNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "1", "11", "10", "1010", "0111", "101607", "-1016", "10167a", "١٠١", "1 1 1"})
  void whatIsNoIdHasNoParts(String text) {
    assertThat(ResourceIds.child(text)).isEmpty();
    assertThat(ResourceIds.permission(text)).isEmpty();
  }
}
