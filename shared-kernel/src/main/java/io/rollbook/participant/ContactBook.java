package io.rollbook.participant;

import io.rollbook.participant.ContactPoint.Kind;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A participant's e-mail addresses, phone numbers and postal addresses as lists of things with ids,
 * for the APIs that speak of them so. The primary e-mail address and the main postal address, which
 * are attributes, come first. Changes are collected; {@link #changes} says what they come to.
 */
public final class ContactBook {

  /** The attributes that a book is made of. */
  static final Set<Attribute> COVERS = covers();

  private final Attributes before;
  private @Nullable ContactPoint email;
  private @Nullable PostalAddress mainAddress;
  private final List<ContactPoint> points;
  private final List<PostalAddress> otherAddresses;

  public ContactBook(Attributes attributes) {
    this.before = attributes;
    this.email = attributes.text(Attribute.EMAIL).map(it -> primary(it, attributes)).orElse(null);
    this.mainAddress = MainAddress.of(attributes).orElse(null);
    this.points = new ArrayList<>(attributes.contactPoints());
    this.otherAddresses = new ArrayList<>(attributes.otherAddresses());
  }

  private static Set<Attribute> covers() {
    Set<Attribute> covers = EnumSet.copyOf(Attribute.MAIN_ADDRESS);
    covers.add(Attribute.EMAIL);
    covers.add(Attribute.EMAIL_CONTACT_ID);
    covers.add(Attribute.CONTACT_INFORMATION);
    covers.add(Attribute.OTHER_ADDRESSES);
    return Set.copyOf(covers);
  }

  private static ContactPoint primary(String address, Attributes attributes) {
    Long id = (Long) attributes.get(Attribute.EMAIL_CONTACT_ID);
    return email(address, true, id == null ? ContactIds.EMAIL : Math.toIntExact(id));
  }

  private static ContactPoint email(String address, boolean primary, int id) {
    return new ContactPoint(Kind.EMAIL, address, null, primary, false, null, null, id);
  }

  /** All e-mail addresses; only the first is primary. */
  public List<ContactPoint> emails() {
    return Stream.concat(Stream.ofNullable(email), points(it -> it.type().isEmail())).toList();
  }

  /** All numbers that can be called. */
  public List<ContactPoint> phones() {
    return points(it -> it.type().isPhone()).toList();
  }

  /** The first number of one of these kinds, in the order of the kinds. */
  public Optional<ContactPoint> phone(Kind... kinds) {
    return Stream.of(kinds).flatMap(kind -> points(it -> it.type() == kind)).findFirst();
  }

  /** All postal addresses. */
  public List<PostalAddress> addresses() {
    return Stream.concat(Stream.ofNullable(mainAddress), otherAddresses.stream()).toList();
  }

  /** Adds an e-mail address unless it is there, in whatever case. The first one is primary. */
  public void addEmail(String address, boolean primary) {
    Optional<ContactPoint> known =
        emails().stream().filter(it -> it.value().equalsIgnoreCase(address)).findFirst();
    if (known.isPresent()) {
      if (primary) {
        makePrimary(known.get());
      }
    } else if (email == null) {
      email = email(address, true, ContactIds.EMAIL);
    } else {
      points.add(email(address, false, 0));
      if (primary) {
        makePrimary(points.getLast());
      }
    }
  }

  /** Changes an e-mail address; false if there is none with this id. */
  public boolean changeEmail(int id, @Nullable String address, boolean primary) {
    Optional<ContactPoint> known = emails().stream().filter(it -> it.id() == id).findFirst();
    known.ifPresent(
        it -> {
          ContactPoint changed = it.withValue(address == null ? it.value() : address);
          if (it.equals(email)) {
            email = changed;
          } else {
            points.replaceAll(point -> point.equals(it) ? changed : point);
            if (primary) {
              makePrimary(changed);
            }
          }
        });
    return known.isPresent();
  }

  private void makePrimary(ContactPoint point) {
    if (point.equals(email)) {
      return;
    }
    ContactPoint demoted = email;
    points.remove(point);
    if (demoted != null) {
      points.addFirst(email(demoted.value(), false, demoted.id()));
    }
    email = point;
  }

  /** Takes an e-mail address away; false if there is none with this id. */
  public boolean removeEmail(int id) {
    if (email != null && email.id() == id) {
      email = points(it -> it.type() == Kind.EMAIL).findFirst().orElse(null);
      points.remove(email);
      return true;
    }
    return points.removeIf(it -> it.type().isEmail() && it.id() == id);
  }

  /** Adds a number unless it is there; of one that is there, what is newly known is added. */
  public void addPhone(ContactPoint phone) {
    for (int i = 0; i < points.size(); i++) {
      ContactPoint known = points.get(i);
      if (known.type().isPhone() && known.value().equals(phone.value())) {
        points.set(
            i,
            new ContactPoint(known.type(), known.value())
                .orKnown(known)
                .orKnown(phone)
                .withId(known.id()));
        return;
      }
    }
    points.add(phone);
  }

  /** Adds a contact point of any kind. */
  void addPoint(ContactPoint point) {
    points.add(point);
  }

  /** Puts a number into the place of another; false if there is none with this id. */
  public boolean changePhone(int id, ContactPoint phone) {
    return replace(points, it -> it.type().isPhone() && it.id() == id, phone.withId(id));
  }

  /** Takes a number away; false if there is none with this id. */
  public boolean removePhone(int id) {
    return points.removeIf(it -> it.type().isPhone() && it.id() == id);
  }

  /**
   * Sets the number that the first of these kinds stands for, in an API that has one of it.
   *
   * @param number null to take it away
   */
  public void setPhone(@Nullable String number, Kind... kinds) {
    Optional<ContactPoint> known = phone(kinds);
    if (number == null) {
      known.ifPresent(points::remove);
    } else if (known.isPresent()) {
      points.replaceAll(it -> it.equals(known.get()) ? it.withValue(number) : it);
    } else {
      points.add(new ContactPoint(kinds[0], number));
    }
  }

  /** Sets the extension of the first number of these kinds; false if there is no such number. */
  public boolean setExtension(@Nullable String extension, Kind... kinds) {
    Optional<ContactPoint> known = phone(kinds);
    known.ifPresent(
        it -> points.replaceAll(point -> point.equals(it) ? it.withExtension(extension) : point));
    return known.isPresent();
  }

  /** Adds an address unless it is there; the first current one is the main one. */
  public void addAddress(PostalAddress address) {
    if (addresses().stream().anyMatch(it -> it.isSamePlace(address))) {
      return;
    }
    if (mainAddress == null && MainAddress.canBe(address)) {
      mainAddress = address.withId(ContactIds.MAIN_ADDRESS);
    } else {
      otherAddresses.add(address.withId(0));
    }
  }

  /**
   * Puts an address into the place of another; false if there is none with this id. A main address
   * that is to be of another kind becomes one of the others.
   */
  public boolean changeAddress(int id, PostalAddress address) {
    if (id == ContactIds.MAIN_ADDRESS && mainAddress != null) {
      boolean stays = MainAddress.canBe(address);
      mainAddress = stays ? address.withId(id) : null;
      if (!stays) {
        otherAddresses.add(address.withId(0));
      }
      return true;
    }
    return replace(otherAddresses, it -> it.id() == id, address.withId(id));
  }

  /** Takes an address away; false if there is none with this id. */
  public boolean removeAddress(int id) {
    if (id == ContactIds.MAIN_ADDRESS && mainAddress != null) {
      mainAddress = null;
      return true;
    }
    return otherAddresses.removeIf(it -> it.id() == id);
  }

  /** What differs from the attributes that the book was opened with. */
  public Attributes changes() {
    Attributes.Builder now = Attributes.builder();
    ContactPoint primary = email;
    now.set(Attribute.EMAIL, primary == null ? null : primary.value());
    now.set(
        Attribute.EMAIL_CONTACT_ID,
        primary == null || primary.id() == ContactIds.EMAIL ? null : Long.valueOf(primary.id()));
    now.set(Attribute.CONTACT_INFORMATION, List.copyOf(points));
    now.set(Attribute.OTHER_ADDRESSES, List.copyOf(otherAddresses));
    MainAddress.set(mainAddress, now);
    return before.effectOf(now.build());
  }

  private Stream<ContactPoint> points(Predicate<ContactPoint> condition) {
    return points.stream().filter(condition);
  }

  private static <T> boolean replace(List<T> list, Predicate<T> condition, T replacement) {
    boolean found = list.stream().anyMatch(condition);
    list.replaceAll(it -> condition.test(it) ? replacement : it);
    return found;
  }
}
