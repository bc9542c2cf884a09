package io.rollbook.benchmarks.stock;

import org.hibernate.boot.model.TypeContributions;
import org.hibernate.dialect.PostgreSQLDialect;
import org.hibernate.service.ServiceRegistry;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.jdbc.VarbinaryJdbcType;

/** Keeps payloads in the row and not as large objects, as Axon's documentation advises. */
public class ByteaDialect extends PostgreSQLDialect {

  @Override
  protected String columnType(int sqlTypeCode) {
    return sqlTypeCode == SqlTypes.BLOB ? "bytea" : super.columnType(sqlTypeCode);
  }

  @Override
  public void contributeTypes(TypeContributions types, ServiceRegistry services) {
    super.contributeTypes(types, services);
    types.contributeJdbcType(
        new VarbinaryJdbcType() {
          private static final long serialVersionUID = 1L;

          @Override
          public int getDdlTypeCode() {
            return SqlTypes.BLOB;
          }

          @Override
          public int getDefaultSqlTypeCode() {
            return SqlTypes.BLOB;
          }
        });
  }
}
