package io.rollbook.query.profilevalues;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A row of the read model, for reading only; the projection writes it in bulk. */
@Entity
@Immutable
@Table(name = "profile_values")
public class ProfileValues {

  @Id private UUID id = new UUID(0, 0);

  @Column(name = "workspace_id")
  private UUID workspaceId = new UUID(0, 0);

  private long number;
  private long version;
  private boolean erased;
  private @Nullable String status;
  private String email = "";

  @Column(name = "last_name")
  private String lastName = "";

  private String search = "";

  @Column(name = "created_at")
  private Instant createdAt = Instant.EPOCH;

  @Column(name = "updated_at")
  private Instant updatedAt = Instant.EPOCH;

  @JdbcTypeCode(SqlTypes.JSON)
  private @Nullable String state;

  @JdbcTypeCode(SqlTypes.JSON)
  private @Nullable String profile;

  /** For Hibernate. */
  protected ProfileValues() {}

  public UUID id() {
    return id;
  }

  public UUID workspaceId() {
    return workspaceId;
  }

  public long number() {
    return number;
  }

  public long version() {
    return version;
  }

  public boolean erased() {
    return erased;
  }

  public @Nullable String status() {
    return status;
  }

  public String email() {
    return email;
  }

  public String lastName() {
    return lastName;
  }

  public String search() {
    return search;
  }

  public Instant createdAt() {
    return createdAt;
  }

  public Instant updatedAt() {
    return updatedAt;
  }

  /** The participant in JSON, as {@link ParticipantJson} writes it; null once erased. */
  public @Nullable String state() {
    return state;
  }

  /** Standard and custom values at one level, in JSON; null once erased. */
  public @Nullable String profile() {
    return profile;
  }
}
