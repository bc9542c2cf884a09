package io.rollbook.command.assignment;

import io.rollbook.command.SequenceNumbers;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;

/** Hands out numbers that no contact assignment had before, on any node. */
@Component
public class AssignmentNumbers {

  private final SequenceNumbers numbers;

  public AssignmentNumbers(DataSource dataSource) {
    this.numbers = new SequenceNumbers(dataSource, "contact_assignment_number", 20);
  }

  /** A new number, from 1; fails as {@link SequenceNumbers#next()}. */
  public long next() {
    return numbers.next();
  }
}
