package io.rollbook.server.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rollbook.server.StartupRefused;
import io.rollbook.server.database.RunMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DemoSizeTest {

  @Test
  void nobodyIsInventedUnasked() {
    assertThat(DemoSize.of(null, RunMode.EMBEDDED)).isZero();
    assertThat(DemoSize.of(" ", RunMode.EXTERNAL)).isZero();
    assertThat(DemoSize.of("5000", RunMode.EMBEDDED)).isEqualTo(5000);
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "1000001", "99999999999", "many", "5.5"})
  void aNumberWithoutSenseIsRefused(String setting) {
    assertThatThrownBy(() -> DemoSize.of(setting, RunMode.EMBEDDED))
        .isInstanceOf(StartupRefused.class)
        .hasMessageContaining(DemoSize.NAME);
  }

  @Test
  void nobodyIsInventedAmongRealPeople() {
    assertThatThrownBy(() -> DemoSize.of("5", RunMode.EXTERNAL))
        .isInstanceOf(StartupRefused.class)
        .hasMessageContaining("not Rollbook's own");
  }
}
