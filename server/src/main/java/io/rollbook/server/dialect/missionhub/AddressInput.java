package io.rollbook.server.dialect.missionhub;

import io.rollbook.participant.PostalAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A postal address as a client sends it.
 *
 * @param id null if it is new
 * @param lines the second line and those after it
 */
record AddressInput(
    ResourceObject object,
    ResourceIds.@Nullable Child id,
    Given<String> street,
    List<Given<String>> lines,
    Given<String> city,
    Given<String> state,
    Given<String> zip,
    Given<String> country,
    Given<String> kind)
    implements ChildInput {

  static final List<String> LINES = List.of("address2", "address3", "address4");

  private static final Set<String> KINDS =
      Set.of("current", "permanent", "emergency1", "emergency2");
  private static final PostalAddress NONE =
      new PostalAddress(null, null, null, null, null, null, null, null, 0);

  static AddressInput read(ResourceObject object, boolean ofNewPerson) {
    AddressInput address =
        new AddressInput(
            object,
            OwnId.read(object, ofNewPerson, ResourceIds::child),
            object.text("address1"),
            LINES.stream().map(object::text).toList(),
            object.text("city"),
            object.text("state"),
            object.text("zip"),
            object.text("country"),
            object.parsed(
                "address_type",
                it -> Optional.of(it).filter(KINDS::contains),
                "is not included in the list"));
    if (address.id == null && isEmpty(address.changed(NONE))) {
      object.refuse("Address can't be blank");
    }
    return address;
  }

  /** Street and number as one line, as this API has them; empty if neither is known. */
  static Optional<String> streetOf(PostalAddress address) {
    return Optional.of(
            Stream.of(address.street(), address.houseNumber())
                .flatMap(Stream::ofNullable)
                .collect(Collectors.joining(" ")))
        .filter(it -> !it.isEmpty());
  }

  @Override
  public void applyTo(Draft person) {
    if (id == null) {
      person.book().addAddress(changed(NONE));
      return;
    }
    int own = person.own(id).orElse(-1);
    Optional<PostalAddress> known =
        person.book().addresses().stream().filter(it -> it.id() == own).findFirst();
    if (known.isEmpty()) {
      person.refuse(object.atId(), "Id " + Faults.MISSING);
    } else if (isEmpty(changed(known.get()))) {
      person.refuse(object.at("address1"), "Address can't be blank");
    } else {
      person.book().changeAddress(own, changed(known.get()));
    }
  }

  private PostalAddress changed(PostalAddress known) {
    boolean sameStreet =
        !street.present() || Objects.equals(street.value(), streetOf(known).orElse(null));
    return new PostalAddress(
        kind.or(known.kind()),
        changedLines(known),
        sameStreet ? known.street() : street.value(),
        sameStreet ? known.houseNumber() : null,
        zip.or(known.postalCode()),
        city.or(known.city()),
        state.or(known.region()),
        country.or(known.country()),
        known.id());
  }

  /** A line that is empty keeps its place if another follows. */
  private List<String> changedLines(PostalAddress known) {
    List<String> before = known.lines() == null ? List.of() : known.lines();
    List<String> after = new ArrayList<>();
    for (int i = 0; i < Math.max(lines.size(), before.size()); i++) {
      String line = i < before.size() ? before.get(i) : "";
      String now = i < lines.size() ? lines.get(i).or(line) : line;
      after.add(now == null ? "" : now);
    }
    while (!after.isEmpty() && after.getLast().isEmpty()) {
      after.removeLast();
    }
    return after;
  }

  private static boolean isEmpty(PostalAddress address) {
    return address.texts().allMatch(it -> it.isEmpty() || it.equals(address.kind()));
  }
}
