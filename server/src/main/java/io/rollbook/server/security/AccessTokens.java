package io.rollbook.server.security;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.MACVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.rollbook.server.keys.RootKey;
import io.rollbook.workspace.Scope;
import io.rollbook.workspace.WorkspaceId;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.oauth2.server.resource.introspection.BadOpaqueTokenException;
import org.springframework.stereotype.Component;

/**
 * Signed tokens that stand for a credential for a while: JSON Web Tokens with HS256. They are worth
 * nothing once the credential is revoked.
 */
@Component
public class AccessTokens {

  /** Three parts, the first of which begins like the JSON of a header. */
  private static final Pattern FORM = Pattern.compile("eyJ[\\w-]*\\.[\\w-]+\\.[\\w-]+");

  private static final String WORKSPACE = "workspace";
  private static final String SCOPE = "scope";

  private final byte[] key;
  private final Clock clock;

  @Autowired
  public AccessTokens(RootKey rootKey) {
    this(rootKey, Clock.systemUTC());
  }

  AccessTokens(RootKey rootKey, Clock clock) {
    this.key = rootKey.derive("access-tokens").getEncoded();
    this.clock = clock;
  }

  /**
   * A new token.
   *
   * @param audience where it will be shown
   * @param scopes no more than the credential's own are in force
   * @param claims to be in the token too
   */
  public String issue(
      Audience audience,
      AuthenticatedCredential credential,
      Set<Scope> scopes,
      Duration lifetime,
      Map<String, Object> claims) {
    Instant now = clock.instant();
    JWTClaimsSet.Builder set =
        new JWTClaimsSet.Builder()
            .subject(credential.credentialId().toString())
            .claim(WORKSPACE, credential.workspace().value().toString())
            .claim(
                SCOPE, scopes.stream().map(Scope::label).sorted().collect(Collectors.joining(" ")))
            .issueTime(Date.from(now))
            .expirationTime(Date.from(now.plus(lifetime)));
    named(audience).forEach(set::audience);
    claims.forEach(set::claim);
    SignedJWT token = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), set.build());
    try {
      token.sign(new MACSigner(key));
    } catch (JOSEException e) {
      throw new IllegalStateException("A token cannot be signed", e);
    }
    return token.serialize();
  }

  static boolean isOne(String token) {
    return FORM.matcher(token).matches();
  }

  /**
   * For whom a token is made. One is worth nothing where another is asked for: what a browser sends
   * by itself must not open an API, nor what a client was given a console.
   */
  public enum Audience {
    API,
    CONSOLE
  }

  /** What a token that is in force says. */
  record Content(WorkspaceId workspace, UUID credentialId, Set<Scope> scopes) {}

  /**
   * Opens a token.
   *
   * @param audience where it was shown
   * @throws ExpiredToken if it was in force once
   * @throws BadOpaqueTokenException if it never was, or elsewhere
   */
  Content open(String token, Audience audience) {
    try {
      SignedJWT jwt = SignedJWT.parse(token);
      if (!jwt.getHeader().getAlgorithm().equals(JWSAlgorithm.HS256)
          || !jwt.verify(new MACVerifier(key))) {
        throw new BadOpaqueTokenException("The token was not signed here");
      }
      if (!jwt.getJWTClaimsSet().getAudience().equals(named(audience))) {
        throw new BadOpaqueTokenException("The token was made for something else");
      }
      return content(jwt.getJWTClaimsSet());
    } catch (ParseException | JOSEException | IllegalArgumentException e) {
      throw new BadOpaqueTokenException("The token is malformed");
    }
  }

  /** Tokens for APIs have never named any. */
  private static List<String> named(Audience audience) {
    return audience == Audience.API ? List.of() : List.of(audience.name());
  }

  private Content content(JWTClaimsSet claims) throws ParseException {
    @Nullable Date end = claims.getExpirationTime();
    if (end == null || !clock.instant().isBefore(end.toInstant())) {
      throw new ExpiredToken();
    }
    Set<Scope> scopes =
        List.of(claims.getStringClaim(SCOPE).split(" ")).stream()
            .map(Scope::of)
            .flatMap(Optional::stream)
            .collect(Collectors.toSet());
    return new Content(
        new WorkspaceId(UUID.fromString(claims.getStringClaim(WORKSPACE))),
        UUID.fromString(claims.getSubject()),
        scopes);
  }
}
