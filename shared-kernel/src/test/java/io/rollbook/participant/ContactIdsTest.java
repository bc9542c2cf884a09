package io.rollbook.participant;

import static org.assertj.core.api.Assertions.assertThat;

import io.rollbook.workspace.WorkspaceId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What contact points and addresses are known by stays with them. */
class ContactIdsTest {

  private static final Instant NOW = Instant.parse("2026-11-01T10:00:00Z");

  @Test
  void aNewAddressThatIsPrimaryAtOnceHasAnIdOfItsOwn() {
    ContactBook book = new ContactBook(Attributes.NONE);
    book.addEmail("first@example.org", false);
    book.addEmail("second@example.org", true);
    Participant registered = registered(book.changes().present());
    assertThat(emails(registered).getFirst().value()).isEqualTo("second@example.org");
    assertThat(emails(registered)).extracting(ContactPoint::id).containsExactly(3, 1);

    ContactBook later = new ContactBook(registered.attributes());
    later.addEmail("third@example.org", true);
    Participant changed =
        Participant.evolve(
            registered, new DetailsChanged(registered.settled(later.changes())), NOW);
    assertThat(emails(changed).getFirst().value()).isEqualTo("third@example.org");
    assertThat(emails(changed)).extracting(ContactPoint::id).containsExactly(4, 3, 1);
  }

  @Test
  void aMainAddressThatBecomesAnotherKindKeepsIt() {
    ContactBook book = new ContactBook(Attributes.NONE);
    book.addAddress(address("current"));
    Participant registered = registered(book.changes().present());

    ContactBook later = new ContactBook(registered.attributes());
    assertThat(later.changeAddress(later.addresses().getFirst().id(), address("permanent")))
        .isTrue();
    Participant changed =
        Participant.evolve(
            registered, new DetailsChanged(registered.settled(later.changes())), NOW);
    assertThat(new ContactBook(changed.attributes()).addresses())
        .singleElement()
        .satisfies(it -> assertThat(it.kind()).isEqualTo("permanent"));
  }

  private static List<ContactPoint> emails(Participant participant) {
    return new ContactBook(participant.attributes()).emails();
  }

  private static PostalAddress address(String kind) {
    return new PostalAddress(kind, null, "Domstr.", "5", "50667", "Köln", null, "DE", 0);
  }

  private static Participant registered(Attributes attributes) {
    return Participant.evolve(
        null,
        new ParticipantRegistered(
            new ParticipantId(new UUID(1, 2)),
            new WorkspaceId(new UUID(3, 4)),
            17,
            ParticipantStatus.LEAD,
            attributes,
            Map.of()),
        NOW);
  }
}
