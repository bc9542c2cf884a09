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

/**
 * A row of the read model, for reading only; the projection writes it in bulk. Columns that are
 * only searched by are left out.
 */
@Entity
@Immutable
@Table(name = "profile_values")
public class ProfileValues {

  @Id private UUID id = new UUID(0, 0);

  private long number;
  private String email = "";
  private String key = "";
  private String gender = "";

  @Column(name = "last_name")
  private String lastName = "";

  @Column(name = "first_name")
  private String firstName = "";

  @Column(name = "followup_status")
  private String followupStatus = "";

  @Column(name = "created_at")
  private Instant createdAt = Instant.EPOCH;

  @Column(name = "updated_at")
  private Instant updatedAt = Instant.EPOCH;

  @JdbcTypeCode(SqlTypes.JSON)
  private @Nullable String state;

  /** For Hibernate. */
  protected ProfileValues() {}

  public UUID id() {
    return id;
  }

  public long number() {
    return number;
  }

  public String email() {
    return email;
  }

  public String key() {
    return key;
  }

  public String gender() {
    return gender;
  }

  public String lastName() {
    return lastName;
  }

  public String firstName() {
    return firstName;
  }

  public String followupStatus() {
    return followupStatus;
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
}
