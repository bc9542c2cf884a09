package io.rollbook.server.security;

import io.rollbook.participant.ParticipantId;
import io.rollbook.workspace.DialectScope;
import io.rollbook.workspace.Scope;
import io.rollbook.workspace.Workspace;
import io.rollbook.workspace.Workspace.Credential;
import io.rollbook.workspace.WorkspaceId;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.core.OAuth2AuthenticatedPrincipal;

/**
 * Who is calling, as proved by a token.
 *
 * @param bindings by what each API names the workspace; of the Shocklogic key, a digest
 * @param subscribed whether writes through the API that sells subscriptions are accepted
 * @param participant who "me" is, or null
 */
public record AuthenticatedCredential(
    WorkspaceId workspace,
    UUID credentialId,
    Set<Scope> scopes,
    Map<DialectScope, String> bindings,
    boolean subscribed,
    @Nullable ParticipantId participant)
    implements OAuth2AuthenticatedPrincipal {

  private static final String AUTHORITY_PREFIX = "SCOPE_";

  public AuthenticatedCredential {
    scopes = Set.copyOf(scopes);
    bindings = Map.copyOf(bindings);
  }

  /** A credential of a workspace. */
  static AuthenticatedCredential of(Workspace workspace, Credential credential) {
    return new AuthenticatedCredential(
        workspace.id(),
        credential.id(),
        credential.scopes(),
        workspace.bindings(),
        workspace.subscribed(),
        credential.participant());
  }

  /**
   * Whoever knows a workspace's Shocklogic key. Has an id of its own, so that the history can tell
   * it from the workspace's tokens.
   */
  static AuthenticatedCredential ofKey(Workspace workspace) {
    byte[] name = ("shocklogic key of " + workspace.id()).getBytes(StandardCharsets.UTF_8);
    return new AuthenticatedCredential(
        workspace.id(),
        UUID.nameUUIDFromBytes(name),
        Set.of(Scope.PARTICIPANTS_READ, Scope.PARTICIPANTS_WRITE, Scope.FIELDS_MANAGE),
        workspace.bindings(),
        workspace.subscribed(),
        null);
  }

  /** The same with no more than these scopes. */
  AuthenticatedCredential narrowedTo(Set<Scope> allowed) {
    return new AuthenticatedCredential(
        workspace,
        credentialId,
        scopes.stream().filter(allowed::contains).collect(Collectors.toSet()),
        bindings,
        subscribed,
        participant);
  }

  /** Whether an API's own name for a tenant is this one's. */
  public boolean isBoundTo(DialectScope scope, String value) {
    return value.equals(bindings.get(scope));
  }

  @Override
  public Map<String, Object> getAttributes() {
    return Map.of("credential", credentialId);
  }

  @Override
  public Collection<? extends GrantedAuthority> getAuthorities() {
    return scopes.stream().map(AuthenticatedCredential::authority).toList();
  }

  @Override
  public String getName() {
    return credentialId.toString();
  }

  /** What a security configuration calls a scope. */
  public static String authorityOf(Scope scope) {
    return AUTHORITY_PREFIX + scope.label();
  }

  private static SimpleGrantedAuthority authority(Scope scope) {
    return new SimpleGrantedAuthority(authorityOf(scope));
  }
}
