package io.rollbook.benchmarks.stock;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.Table;
import java.util.HashMap;
import java.util.Map;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A participant as it is read. */
@Entity
@Table(name = "stock_profile", indexes = @Index(columnList = "status"))
public class StockProfile {

  @Id private String id = "";

  private String status = "lead";

  // "values" is a word of SQL
  @jakarta.persistence.Column(name = "document")
  @JdbcTypeCode(SqlTypes.JSON)
  private Map<String, Object> values = new HashMap<>();

  /** For Hibernate. */
  protected StockProfile() {}

  StockProfile(String id, Map<String, Object> values) {
    this.id = id;
    set(values);
  }

  final void set(Map<String, Object> changed) {
    Map<String, Object> all = new HashMap<>(values);
    all.putAll(changed);
    values = all;
    status = String.valueOf(all.getOrDefault("status", "lead"));
  }

  Map<String, Object> document() {
    Map<String, Object> document = new HashMap<>(values);
    document.put("id", id);
    document.put("status", status);
    return document;
  }
}
