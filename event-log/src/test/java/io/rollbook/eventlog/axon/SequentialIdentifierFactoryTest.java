package io.rollbook.eventlog.axon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.common.IdentifierFactory;
import org.junit.jupiter.api.Test;

class SequentialIdentifierFactoryTest {

  @Test
  void isTheOneThatAxonUses() {
    assertThat(IdentifierFactory.getInstance()).isInstanceOf(SequentialIdentifierFactory.class);
  }

  @Test
  void identifiersAscendAndAreUuidsOfVersionSeven() {
    IdentifierFactory factory = new SequentialIdentifierFactory();
    List<String> ids = Stream.generate(factory::generateIdentifier).limit(20_000).toList();
    assertThat(ids).isSorted().doesNotHaveDuplicates();
    assertThat(ids).map(UUID::fromString).allMatch(id -> id.version() == 7 && id.variant() == 2);
  }

  @Test
  void identifiersBeginWithTheTime() {
    long before = System.currentTimeMillis();
    UUID id = UUID.fromString(new SequentialIdentifierFactory().generateIdentifier());
    assertThat(id.getMostSignificantBits() >>> 16).isBetween(before, System.currentTimeMillis());
  }
}
