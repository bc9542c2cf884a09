package io.rollbook.command.participant;

import io.rollbook.command.SequenceNumbers;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;

/** Hands out numbers that no participant had before, on any node. */
@Component
public class ParticipantNumbers {

  private final SequenceNumbers numbers;

  public ParticipantNumbers(DataSource dataSource) {
    this.numbers = new SequenceNumbers(dataSource, "participant_number", 20);
  }

  /** A new number, from 1; fails as {@link SequenceNumbers#next()}. */
  public long next() {
    return numbers.next();
  }
}
