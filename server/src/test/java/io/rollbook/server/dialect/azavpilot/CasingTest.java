package io.rollbook.server.dialect.azavpilot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CasingTest {

  @ParameterizedTest
  @CsvSource({
    "first_name email, SNAKE",
    "firstName email, CAMEL",
    "first_name lastName, CAMEL",
    "email, CAMEL",
    "email date_of_birth, CAMEL",
    "date_of_birth birth_city, SNAKE"
  })
  void onlyABodyThatIsWhollyInSnakeCaseIsAnsweredSo(String members, Casing casing) {
    assertThat(Casing.of(List.of(members.split(" ")))).isEqualTo(casing);
  }

  @Test
  void namesAreTranslatedWordByWord() {
    assertThat(Casing.SNAKE.name("internalCustomerNumber")).isEqualTo("internal_customer_number");
    assertThat(Casing.CAMEL.name("internalCustomerNumber")).isEqualTo("internalCustomerNumber");
  }
}
