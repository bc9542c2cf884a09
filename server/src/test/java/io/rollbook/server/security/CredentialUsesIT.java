package io.rollbook.server.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.rollbook.server.testing.RunningServer;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** What is kept of the use of credentials, and what is not. */
class CredentialUsesIT {

  private static final Instant NINE = Instant.parse("2026-11-01T09:00:00Z");
  private static final Instant TEN = Instant.parse("2026-11-01T10:00:00Z");

  private final JdbcTemplate jdbc = RunningServer.shared().bean(JdbcTemplate.class);
  private final UUID credential = UUID.randomUUID();

  @Test
  void ofAUseTheMinuteIsKept() {
    CredentialUses uses = at(TEN.plusMillis(59_999));
    uses.note(credential);
    assertThat(uses.of(List.of(credential, UUID.randomUUID()))).isEqualTo(Map.of(credential, TEN));
  }

  @Test
  void aUseIsWrittenOnceAndThenKnownToEveryNode() {
    CredentialUses uses = at(TEN);
    uses.note(credential);
    uses.note(credential);
    assertThat(at(TEN).of(List.of(credential))).isEmpty();
    uses.write();
    assertThat(at(TEN).of(List.of(credential))).isEqualTo(Map.of(credential, TEN));
    jdbc.update("DELETE FROM credential_use WHERE credential = ?", credential);
    uses.write();
    assertThat(uses.of(List.of(credential))).isEmpty();
  }

  @Test
  void theLatestUseOfAllNodesCounts() {
    write(TEN);
    write(NINE);
    assertThat(at(TEN).of(List.of(credential))).isEqualTo(Map.of(credential, TEN));
    write(TEN.plusSeconds(60));
    CredentialUses behind = at(NINE);
    behind.note(credential);
    assertThat(behind.of(List.of(credential))).isEqualTo(Map.of(credential, TEN.plusSeconds(60)));
  }

  @Test
  void ofARevokedCredentialNothingIsLeft() {
    write(TEN);
    CredentialUses uses = at(TEN);
    uses.note(credential);
    uses.forget(credential);
    uses.write();
    assertThat(uses.of(List.of(credential))).isEmpty();
  }

  private void write(Instant when) {
    CredentialUses uses = at(when);
    uses.note(credential);
    uses.write();
  }

  private CredentialUses at(Instant now) {
    return new CredentialUses(jdbc, Clock.fixed(now, ZoneOffset.UTC));
  }
}
