package io.rollbook.server.admin;

import io.rollbook.participant.DetailRules;
import io.rollbook.participant.ParticipantId;
import io.rollbook.participant.ParticipantKey;
import io.rollbook.participant.Violation;
import io.rollbook.server.web.Problem;
import io.rollbook.server.web.RequestRefused;
import io.rollbook.workspace.DialectScope;
import io.rollbook.workspace.Scope;
import io.rollbook.workspace.WorkspaceClaimKeys;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The texts of which workspaces and credentials are made, whoever sends them; collects what is
 * wrong with them by the name of the member.
 */
public final class WorkspaceInput {

  public static final String NAME = "name";
  public static final String LABEL = "label";
  public static final String SCOPES = "scopes";
  public static final String REGION = "region";
  public static final String PARTICIPANT = "participant";

  private static final String INVALID = "is invalid";
  private static final Set<String> REGIONS = Set.of(Locale.getISOCountries());

  private final Map<String, List<String>> errors = new LinkedHashMap<>();
  private final Map<DialectScope, String> bindings = new EnumMap<>(DialectScope.class);
  private final Set<Scope> scopes = EnumSet.noneOf(Scope.class);

  /** A name of a workspace, or the label of a credential. */
  public String name(String member, String text) {
    String name = text.strip();
    if (name.isEmpty()) {
      errors.put(member, List.of("can't be blank"));
    }
    for (Violation violation : DetailRules.checkLine(member, name)) {
      errors.put(member, List.of(violation.message()));
    }
    return name;
  }

  /** By what an API names the workspace; {@code api} as in {@link DialectScope#label}. */
  public void bind(String api, String value) {
    Optional<DialectScope> scope = DialectScope.of(api);
    if (scope.filter(it -> it.admits(value)).isPresent()) {
      bindings.put(scope.get(), value);
    } else {
      refuse(SCOPES + '.' + api);
    }
  }

  /** What a credential may do; only what a workspace's own may. */
  public void allow(String label) {
    Scope.of(label)
        .filter(Scope.ofWorkspace()::contains)
        .ifPresentOrElse(scopes::add, () -> refuse(SCOPES));
  }

  /** The country of telephone numbers that have none, as in ISO 3166. */
  public @Nullable String region(String text) {
    if (REGIONS.contains(text)) {
      return text;
    }
    refuse(REGION);
    return null;
  }

  /** Whom "me" is. */
  public @Nullable ParticipantId participant(String text) {
    if (ParticipantKey.parse(text).orElse(null) instanceof ParticipantKey.ById byId) {
      return byId.id();
    }
    refuse(PARTICIPANT);
    return null;
  }

  /** Says that a member is not what it should be. */
  public void refuse(String member) {
    errors.put(member, List.of(INVALID));
  }

  public Map<DialectScope, String> bindings() {
    return bindings;
  }

  public Set<Scope> scopes() {
    return scopes;
  }

  /** Under which name a binding is refused. */
  public static String nameOf(DialectScope api) {
    return WorkspaceClaimKeys.binding(api);
  }

  /**
   * Ends the reading.
   *
   * @throws RequestRefused with 422 if anything was wrong
   */
  public void check() {
    if (!errors.isEmpty()) {
      throw new RequestRefused(Problem.invalid(errors));
    }
  }
}
