package io.rollbook.server.security;

import io.rollbook.workspace.Scope;
import io.rollbook.workspace.WorkspaceId;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.core.OAuth2AuthenticatedPrincipal;

/** Who is calling, as proved by a token. */
public record AuthenticatedCredential(WorkspaceId workspace, UUID credentialId, Set<Scope> scopes)
    implements OAuth2AuthenticatedPrincipal {

  static final String AUTHORITY_PREFIX = "SCOPE_";

  public AuthenticatedCredential {
    scopes = Set.copyOf(scopes);
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

  static SimpleGrantedAuthority authority(Scope scope) {
    return new SimpleGrantedAuthority(AUTHORITY_PREFIX + scope.label());
  }
}
