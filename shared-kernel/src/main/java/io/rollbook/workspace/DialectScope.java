package io.rollbook.workspace;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** By what an API names a tenant in its own requests. A value belongs to one workspace at most. */
public enum DialectScope {
  CHECKMANGO_TEAM("checkmangoTeam", "[1-9][0-9]{0,17}"),
  BIGCHANGE_CUSTOMER_ID("bigchangeCustomerId", "[1-9][0-9]{0,17}"),
  SHOCKLOGIC_KEY("shocklogicKey", "[A-Za-z0-9-]{8,100}"),
  MISSIONHUB_ORGANIZATION("missionhubOrganization", "[1-9][0-9]{0,17}");

  private final String label;
  private final Pattern form;

  DialectScope(String label, String form) {
    this.label = label;
    this.form = Pattern.compile(form);
  }

  public static Optional<DialectScope> of(String label) {
    return Arrays.stream(values()).filter(scope -> scope.label.equals(label)).findAny();
  }

  /** The name in requests and in the log. */
  @JsonValue
  public String label() {
    return label;
  }

  /** Whether whoever knows the value may enter by it, so that it must never be told. */
  public boolean isSecret() {
    return this == SHOCKLOGIC_KEY;
  }

  /** Whether a value can be one of this scope's at all. */
  public boolean admits(String value) {
    return form.matcher(value).matches();
  }
}
