package io.rollbook.participant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.rollbook.participant.ContactPoint.Kind;
import io.rollbook.workspace.WorkspaceId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ContactBookTest {

  private static final Instant THEN = Instant.parse("2026-11-01T10:00:00Z");

  private Participant participant =
      Participant.evolve(
          null,
          new ParticipantRegistered(
              new ParticipantId(new UUID(1, 2)),
              new WorkspaceId(new UUID(3, 4)),
              17,
              ParticipantStatus.LEAD,
              Attributes.builder()
                  .set(Attribute.EMAIL, "melanie@example.de")
                  .set(Attribute.STREET, "Domstr.")
                  .set(
                      Attribute.CONTACT_INFORMATION,
                      List.of(
                          new ContactPoint(Kind.EMAIL, "mel@example.org"),
                          new ContactPoint(Kind.MOBILE, "0170 1")))
                  .build(),
              Map.of()),
          THEN);

  @Test
  void everythingHasAnIdOfItsOwn() {
    ContactBook book = book();
    assertThat(book.emails()).extracting(ContactPoint::id).containsExactly(1, 3);
    assertThat(book.phones()).extracting(ContactPoint::id).containsExactly(4);
    assertThat(book.addresses()).extracting(PostalAddress::id).containsExactly(2);
  }

  @Test
  void idsStayWithTheirThings() {
    change(Attribute.CONTACT_INFORMATION, List.of(new ContactPoint(Kind.MOBILE, "0170 1")));
    assertThat(book().phones()).extracting(ContactPoint::id).containsExactly(4);
  }

  @Test
  void anIdIsNeverGivenTwice() {
    ContactBook book = book();
    book.removePhone(4);
    apply(book);
    ContactBook later = book();
    later.addPhone(new ContactPoint(Kind.MOBILE, "0170 2"));
    apply(later);
    assertThat(book().phones()).extracting(ContactPoint::id).containsExactly(5);
  }

  @Test
  void anotherAddressCanBecomeThePrimaryOneAndBothKeepTheirIds() {
    ContactBook book = book();
    assertThat(book.changeEmail(3, null, true)).isTrue();
    apply(book);
    assertThat(participant.attributes().text(Attribute.EMAIL)).contains("mel@example.org");
    assertThat(book().emails())
        .extracting(ContactPoint::id, ContactPoint::value)
        .containsExactly(tuple(3, "mel@example.org"), tuple(1, "melanie@example.de"));
  }

  @Test
  void withoutThePrimaryAddressTheNextOneIsPrimary() {
    ContactBook book = book();
    assertThat(book.removeEmail(1)).isTrue();
    apply(book);
    assertThat(book().emails()).extracting(ContactPoint::value).containsExactly("mel@example.org");
    assertThat(participant.attributes().contactPoints())
        .extracting(ContactPoint::type)
        .containsExactly(Kind.MOBILE);
  }

  @Test
  void anAddressInAnotherCaseIsTheSame() {
    ContactBook book = book();
    book.addEmail("MEL@example.org", false);
    assertThat(book.changes()).isEqualTo(Attributes.NONE);
  }

  @Test
  void aNumberThatChangesKeepsItsIdAndItsExtension() {
    ContactBook book = book();
    book.setPhone("0221 1", Kind.LANDLINE, Kind.PHONE);
    assertThat(book.setExtension("12", Kind.LANDLINE, Kind.PHONE)).isTrue();
    apply(book);
    ContactBook later = book();
    later.setPhone("0221 2", Kind.LANDLINE, Kind.PHONE);
    apply(later);
    assertThat(book().phone(Kind.LANDLINE).orElseThrow())
        .isEqualTo(new ContactPoint(Kind.LANDLINE, "0221 2", "12", false, false, null, null, 5));
  }

  @Test
  void whatIsKnownOfANumberSurvivesAListThatDoesNotSayIt() {
    ContactBook book = book();
    book.setPhone("0221 1", Kind.LANDLINE);
    book.setExtension("12", Kind.LANDLINE);
    apply(book);
    change(Attribute.CONTACT_INFORMATION, List.of(new ContactPoint(Kind.LANDLINE, "0221 1")));
    assertThat(book().phone(Kind.LANDLINE).orElseThrow().extension()).isEqualTo("12");
  }

  @Test
  void theFirstCurrentAddressIsTheMainOneAndOthersAreKeptBesideIt() {
    ContactBook book = book();
    PostalAddress second =
        new PostalAddress("permanent", List.of(), "Ring", "5", "50667", "Köln", null, "DE", 0);
    book.addAddress(second);
    apply(book);
    assertThat(book().addresses())
        .extracting(PostalAddress::street)
        .containsExactly("Domstr.", "Ring");
    ContactBook later = book();
    assertThat(later.removeAddress(2)).isTrue();
    apply(later);
    assertThat(participant.attributes().text(Attribute.STREET)).isEmpty();
    assertThat(book().addresses()).extracting(PostalAddress::street).containsExactly("Ring");
  }

  @Test
  void whatIsNotThereCannotBeChanged() {
    ContactBook book = book();
    assertThat(book.changeEmail(9, "a@example.de", false)).isFalse();
    assertThat(book.removePhone(9)).isFalse();
    assertThat(book.removeAddress(9)).isFalse();
    assertThat(book.changes()).isEqualTo(Attributes.NONE);
  }

  private ContactBook book() {
    return new ContactBook(participant.attributes());
  }

  private void apply(ContactBook book) {
    participant = Participant.evolve(participant, new DetailsChanged(book.changes()), THEN);
  }

  private void change(Attribute attribute, Object value) {
    participant =
        Participant.evolve(
            participant,
            new DetailsChanged(Attributes.builder().set(attribute, value).build()),
            THEN);
  }
}
