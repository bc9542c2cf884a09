package io.rollbook.participant;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DetailRulesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a@example.org",
        "first.last+tag@sub.example.co.uk",
        "o'brien@example.com",
        "müller@bücher.example",
        "用户@例子.广告"
      })
  void addressesThatPeopleHaveAreAccepted(String email) {
    assertThat(DetailRules.isEmail(email)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a",
        "a@",
        "@b.de",
        "a@b",
        "a b@c.de",
        "a@b..de",
        "a@-b.de",
        "a@b.de\n",
        "a@@b.de"
      })
  void whatIsNoAddressIsRefused(String email) {
    assertThat(DetailRules.isEmail(email)).isFalse();
  }

  @Test
  void aTextMayHave255CharactersOfAnyScript() {
    assertThat(check(Attribute.COMPANY, "𝒳".repeat(255))).isEmpty();
    assertThat(check(Attribute.COMPANY, "x".repeat(256)))
        .containsExactly(new Violation("company", "should be at most 255 character(s)"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\0b", "a\ud800b", "\udc00"})
  void whatCannotBeStoredIsRefused(String text) {
    assertThat(check(Attribute.NOTES, text))
        .containsExactly(new Violation("notes", "has invalid characters"));
    Map<IdentifierNamespace, @Nullable String> identifiers = new HashMap<>();
    identifiers.put(IdentifierNamespace.EXTERNAL_ID, text);
    assertThat(DetailRules.check(Attributes.NONE, identifiers)).hasSize(1);
    assertThat(DetailRules.checkNote("reason", text)).hasSize(1);
  }

  @Test
  void everyTextWithinAListIsChecked() {
    assertThat(
            check(
                Attribute.CONTACT_INFORMATION,
                List.of(new ContactPoint(ContactPoint.Kind.EMAIL, "nobody"))))
        .containsExactly(new Violation("contactInformation", "has invalid format"));
    assertThat(
            check(
                Attribute.OTHER_ADDRESSES,
                List.of(
                    new PostalAddress(
                        null, null, null, null, null, "x".repeat(300), null, null, 0))))
        .containsExactly(new Violation("otherAddresses", "should be at most 255 character(s)"));
  }

  private static List<Violation> check(Attribute attribute, Object value) {
    return DetailRules.check(Attributes.builder().set(attribute, value).build(), Map.of());
  }
}
