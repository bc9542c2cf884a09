package io.rollbook.command.customfield;

import io.rollbook.command.SequenceNumbers;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;

/** Hands out numbers that no definition had before, on any node. */
@Component
public class CustomFieldNumbers {

  private final SequenceNumbers numbers;

  public CustomFieldNumbers(DataSource dataSource) {
    this.numbers = new SequenceNumbers(dataSource, "custom_field_number", 1);
  }

  /** A new number, from 1; fails as {@link SequenceNumbers#next()}. */
  public long next() {
    return numbers.next();
  }
}
