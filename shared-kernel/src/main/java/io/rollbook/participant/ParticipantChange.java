package io.rollbook.participant;

import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is to be different about a participant. What is absent stays as it is; null takes away.
 *
 * @param customFields by the number of the field's definition, as texts in any form that the
 *     field's type accepts
 * @param marketingOptOut whether marketing is unwanted; null to leave that as it is
 * @param memberships by the id of the organization
 */
public record ParticipantChange(
    Attributes attributes,
    Map<IdentifierNamespace, @Nullable String> identifiers,
    Map<Long, @Nullable String> customFields,
    @Nullable Boolean marketingOptOut,
    Map<Long, @Nullable Membership> memberships) {

  public static final ParticipantChange NONE = builder().build();

  public ParticipantChange {
    Map<IdentifierNamespace, @Nullable String> copy = new EnumMap<>(IdentifierNamespace.class);
    copy.putAll(identifiers);
    identifiers = Collections.unmodifiableMap(copy);
    customFields = Collections.unmodifiableMap(new HashMap<>(customFields));
    memberships = Collections.unmodifiableMap(new HashMap<>(memberships));
  }

  /** A change of these and nothing else. */
  public static ParticipantChange of(
      Attributes attributes, Map<IdentifierNamespace, @Nullable String> identifiers) {
    return builder().attributes(attributes).identifiers(identifiers).build();
  }

  public static Builder builder() {
    return new Builder();
  }

  /** Whether it would change nothing. */
  public boolean isEmpty() {
    return attributes.isEmpty()
        && identifiers.isEmpty()
        && customFields.isEmpty()
        && marketingOptOut == null
        && memberships.isEmpty();
  }

  /** Collects the parts of a change. */
  public static final class Builder {

    private Attributes attributes = Attributes.NONE;
    private final Map<IdentifierNamespace, @Nullable String> identifiers =
        new EnumMap<>(IdentifierNamespace.class);
    private final Map<Long, @Nullable String> customFields = new HashMap<>();
    private final Map<Long, @Nullable Membership> memberships = new HashMap<>();
    private @Nullable Boolean marketingOptOut;

    private Builder() {}

    public Builder attributes(Attributes change) {
      attributes = change;
      return this;
    }

    public Builder identifiers(Map<IdentifierNamespace, @Nullable String> changes) {
      identifiers.putAll(changes);
      return this;
    }

    public Builder identifier(IdentifierNamespace namespace, @Nullable String value) {
      identifiers.put(namespace, value);
      return this;
    }

    public Builder customField(long number, @Nullable String value) {
      customFields.put(number, value);
      return this;
    }

    public Builder marketingOptOut(@Nullable Boolean optOut) {
      marketingOptOut = optOut;
      return this;
    }

    public Builder membership(Membership membership) {
      memberships.put(membership.organizationId(), membership);
      return this;
    }

    public Builder endMembership(long organizationId) {
      memberships.put(organizationId, null);
      return this;
    }

    public ParticipantChange build() {
      return new ParticipantChange(
          attributes, identifiers, customFields, marketingOptOut, memberships);
    }
  }
}
