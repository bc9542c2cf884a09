package io.rollbook.eventlog.axon;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The stable names and current revisions of event and snapshot types, so that what is recorded
 * outlives every renaming of a class. Immutable.
 */
public final class EventTypes {

  /**
   * The name of a type as it is recorded.
   *
   * @param name stable for ever
   * @param revision of the shape that is written now; upcasters lift older ones to it
   */
  public record Name(String name, String revision) {}

  private final Map<Class<?>, Name> names;
  private final Map<String, Class<?>> classes;

  private EventTypes(Builder builder) {
    this.names = Map.copyOf(builder.names);
    this.classes = Map.copyOf(builder.classes);
  }

  /** No type yet. */
  public static Builder builder() {
    return new Builder();
  }

  /** The class of the events with this name. */
  public Optional<Class<?>> classOf(String name) {
    return Optional.ofNullable(classes.get(name));
  }

  /** The name that a class is recorded under. */
  public Optional<Name> nameOf(Class<?> type) {
    return Optional.ofNullable(names.get(type));
  }

  /** Collects types. */
  public static final class Builder {

    private final Map<Class<?>, Name> names = new HashMap<>();
    private final Map<String, Class<?>> classes = new HashMap<>();

    private Builder() {}

    /**
     * Adds a type.
     *
     * @throws IllegalArgumentException if the name or the class has been added already
     */
    public Builder add(String name, String revision, Class<?> type) {
      if (classes.putIfAbsent(name, type) != null) {
        throw new IllegalArgumentException("Two types are named " + name);
      }
      if (names.putIfAbsent(type, new Name(name, revision)) != null) {
        throw new IllegalArgumentException(type + " has two names");
      }
      return this;
    }

    /** The types added so far. */
    public EventTypes build() {
      return new EventTypes(this);
    }
  }
}
