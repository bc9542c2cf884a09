package io.rollbook.server.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jwt.SignedJWT;
import io.rollbook.server.keys.TestKeys;
import io.rollbook.server.security.AccessTokens.Audience;
import io.rollbook.workspace.Scope;
import io.rollbook.workspace.WorkspaceId;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.server.resource.introspection.BadOpaqueTokenException;

class AccessTokensTest {

  private static final Instant NOW = Instant.parse("2026-11-01T10:00:00Z");
  private static final AuthenticatedCredential CREDENTIAL =
      new AuthenticatedCredential(
          new WorkspaceId(new UUID(1, 2)),
          new UUID(3, 4),
          Set.of(Scope.PARTICIPANTS_READ, Scope.PARTICIPANTS_WRITE),
          Map.of(),
          true,
          null);

  private final AccessTokens tokens = at(NOW, (byte) 1);

  @Test
  void aTokenStandsForItsCredential() {
    AccessTokens.Content content = at(NOW.plusSeconds(59), (byte) 1).open(issue(), Audience.API);
    assertThat(content.credentialId()).isEqualTo(CREDENTIAL.credentialId());
    assertThat(content.workspace()).isEqualTo(CREDENTIAL.workspace());
    assertThat(content.scopes()).containsExactly(Scope.PARTICIPANTS_READ);
  }

  @Test
  void aTokenEndsWhenItsTimeIsOver() {
    assertThatThrownBy(() -> at(NOW.plusSeconds(60), (byte) 1).open(issue(), Audience.API))
        .isInstanceOf(ExpiredToken.class);
  }

  @Test
  void aTokenOfAnotherInstallationIsWorthNothing() {
    assertThatThrownBy(() -> at(NOW, (byte) 2).open(issue(), Audience.API))
        .isInstanceOf(BadOpaqueTokenException.class)
        .isNotInstanceOf(ExpiredToken.class);
  }

  @Test
  void aTokenThatWasChangedOrNotSignedIsWorthNothing() {
    String[] parts = issue().split("\\.", -1);
    String unsigned = "eyJhbGciOiJub25lIn0." + parts[1] + ".AA";
    String changed = parts[0] + '.' + parts[1].replaceFirst("^eyJ", "eyK") + '.' + parts[2];
    for (String wrong : new String[] {unsigned, changed, "eyJ.a.b"}) {
      assertThatThrownBy(() -> tokens.open(wrong, Audience.API))
          .isInstanceOf(BadOpaqueTokenException.class);
    }
  }

  @Test
  void aTokenIsWorthNothingWhereItWasNotMadeFor() {
    String forConsole =
        tokens.issue(
            Audience.CONSOLE, CREDENTIAL, CREDENTIAL.scopes(), Duration.ofMinutes(1), Map.of());
    assertThat(tokens.open(forConsole, Audience.CONSOLE).scopes()).isEqualTo(CREDENTIAL.scopes());
    assertThatThrownBy(() -> tokens.open(forConsole, Audience.API))
        .isInstanceOf(BadOpaqueTokenException.class);
    assertThatThrownBy(() -> tokens.open(issue(), Audience.CONSOLE))
        .isInstanceOf(BadOpaqueTokenException.class);
  }

  @Test
  void clientsCanReadWhoTheyAreAndUntilWhen() throws ParseException {
    var claims = SignedJWT.parse(issue()).getJWTClaimsSet();
    assertThat(claims.getLongClaim("user_id")).isEqualTo(17L);
    assertThat(claims.getIssueTime()).isEqualTo(NOW);
    assertThat(claims.getExpirationTime()).isEqualTo(NOW.plusSeconds(60));
  }

  private String issue() {
    return tokens.issue(
        Audience.API,
        CREDENTIAL,
        Set.of(Scope.PARTICIPANTS_READ),
        Duration.ofMinutes(1),
        Map.of("user_id", 17L));
  }

  private static AccessTokens at(Instant now, byte key) {
    return new AccessTokens(TestKeys.of(key), Clock.fixed(now, ZoneOffset.UTC));
  }
}
