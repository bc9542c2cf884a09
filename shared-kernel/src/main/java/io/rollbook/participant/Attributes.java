package io.rollbook.participant;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a participant: a value for each {@link Attribute} that has one. In an event or a
 * command it is a change instead: an attribute that is absent keeps its value, one that is null
 * loses it. Immutable.
 */
public final class Attributes {

  public static final Attributes NONE = new Attributes(new EnumMap<>(Attribute.class));

  private final EnumMap<Attribute, @Nullable Object> values;

  private Attributes(EnumMap<Attribute, @Nullable Object> values) {
    this.values = values;
  }

  /** The attributes in JSON form; names that are not known are left out. */
  @JsonCreator
  public static Attributes ofJson(Map<String, @Nullable Object> json) {
    Builder builder = builder();
    json.forEach(
        (label, value) -> {
          Attribute attribute = Attribute.ofLabel(label);
          if (attribute != null) {
            builder.set(attribute, value == null ? null : attribute.type().fromJson(value));
          }
        });
    return builder.build();
  }

  /** Name in the log to value; a cleared attribute is null. */
  @JsonValue
  public Map<String, @Nullable Object> toJson() {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    values.forEach(
        (attribute, value) ->
            json.put(attribute.label(), value == null ? null : attribute.type().toJson(value)));
    return json;
  }

  public static Builder builder() {
    return new Builder();
  }

  /** These attributes after a change. */
  public Attributes with(Attributes change) {
    EnumMap<Attribute, @Nullable Object> merged = new EnumMap<>(values);
    change.values.forEach(
        (attribute, value) -> {
          if (value == null) {
            merged.remove(attribute);
          } else {
            merged.put(attribute, value);
          }
        });
    return new Attributes(merged);
  }

  /** Both changes as one; the other one's wins where both touch an attribute. */
  public Attributes and(Attributes other) {
    EnumMap<Attribute, @Nullable Object> both = new EnumMap<>(values);
    both.putAll(other.values);
    return new Attributes(both);
  }

  /** What of a change would really change these attributes. */
  public Attributes effectOf(Attributes change) {
    EnumMap<Attribute, @Nullable Object> effect = new EnumMap<>(Attribute.class);
    change.values.forEach(
        (attribute, value) -> {
          if (!Objects.equals(value, values.get(attribute))) {
            effect.put(attribute, value);
          }
        });
    return new Attributes(effect);
  }

  /** These attributes without those that are null: a change as the attributes of someone new. */
  public Attributes present() {
    return NONE.with(this);
  }

  public boolean isEmpty() {
    return values.isEmpty();
  }

  /** The attributes that have a value, or that a change touches. */
  public Set<Attribute> keys() {
    return values.keySet();
  }

  public @Nullable Object get(Attribute attribute) {
    return values.get(attribute);
  }

  public Optional<String> text(Attribute attribute) {
    return Optional.ofNullable((String) values.get(attribute));
  }

  public Optional<LocalDate> date(Attribute attribute) {
    return Optional.ofNullable((LocalDate) values.get(attribute));
  }

  public Optional<Gender> gender() {
    return Optional.ofNullable((Gender) values.get(Attribute.GENDER));
  }

  /** Ways to reach the participant beside the primary e-mail address, in the order given. */
  public List<ContactPoint> contactPoints() {
    return list(Attribute.CONTACT_INFORMATION, ContactPoint.class);
  }

  /** Addresses beside the main one, whose parts are attributes of their own. */
  public List<PostalAddress> otherAddresses() {
    return list(Attribute.OTHER_ADDRESSES, PostalAddress.class);
  }

  private <T> List<T> list(Attribute attribute, Class<T> element) {
    Object value = values.get(attribute);
    return value == null ? List.of() : ((List<?>) value).stream().map(element::cast).toList();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Attributes that && values.equals(that.values);
  }

  @Override
  public int hashCode() {
    return values.hashCode();
  }

  /** Names only: the values are personal. */
  @Override
  public String toString() {
    return values.keySet().toString();
  }

  /** Collects attributes. */
  public static final class Builder {

    private final EnumMap<Attribute, @Nullable Object> values = new EnumMap<>(Attribute.class);

    private Builder() {}

    /**
     * Sets a value of the attribute's Java type, or clears it with null, an empty text or an empty
     * list.
     */
    public Builder set(Attribute attribute, @Nullable Object value) {
      boolean nothing = "".equals(value) || (value instanceof List<?> list && list.isEmpty());
      values.put(attribute, nothing ? null : value);
      return this;
    }

    public Attributes build() {
      return new Attributes(new EnumMap<>(values));
    }
  }
}
