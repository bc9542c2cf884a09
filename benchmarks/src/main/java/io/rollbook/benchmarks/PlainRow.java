package io.rollbook.benchmarks;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A participant as a projection keeps it that is written with nothing but JPA. */
@Entity
@Table(name = "plain_row")
public class PlainRow {

  @Id private UUID id = new UUID(0, 0);

  private String email = "";

  @Column(name = "last_name")
  private String lastName = "";

  private String status = "";

  @JdbcTypeCode(SqlTypes.JSON)
  private @Nullable String state;

  /** For Hibernate. */
  protected PlainRow() {}

  PlainRow(UUID id) {
    this.id = id;
  }

  @Nullable String state() {
    return state;
  }

  void become(String email, String lastName, String status, String state) {
    this.email = email;
    this.lastName = lastName;
    this.status = status;
    this.state = state;
  }

  String email() {
    return email;
  }

  String lastName() {
    return lastName;
  }

  String status() {
    return status;
  }

  /** What Hibernate knows it by. */
  public UUID id() {
    return id;
  }
}
