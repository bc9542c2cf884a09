package io.rollbook.server.demo;

import io.rollbook.participant.Attribute;
import io.rollbook.participant.Attributes;
import io.rollbook.participant.ContactPoint;
import io.rollbook.participant.Gender;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.regex.Pattern;
import net.datafaker.Faker;

/** Invents what is known of somebody. The same seed makes the same person. */
class People {

  private static final List<Origin> ORIGINS = List.of(Origin.values());
  private static final Pattern OTHER_THAN_LETTERS = Pattern.compile("[^a-z]+");
  private static final List<String> HOSTS = List.of("example.org", "example.com", "example.net");
  private static final List<String> CHANNELS =
      List.of("Website", "Recommendation", "Job centre", "Fair", "Newsletter");
  private static final List<String> STUDIES = List.of("student", "graduate", "none");

  /** So that nobody grows older with the calendar, and the same people come each year. */
  private static final LocalDate OLDEST = LocalDate.of(1948, 1, 1);

  private static final int DAYS = 366 * 60;

  private final Random random;
  private final Map<Origin, Faker> fakers = new EnumMap<>(Origin.class);

  /**
   * @param random which is sown again before each person
   */
  People(Random random) {
    this.random = random;
    for (Origin origin : ORIGINS) {
      fakers.put(origin, origin.faker(random));
    }
  }

  /**
   * Invents somebody.
   *
   * @param index tells this one's addresses and numbers from everybody else's
   */
  Attributes invent(int index) {
    Origin origin = origin();
    Faker faker = faker(origin);
    boolean female = random.nextBoolean();
    String first = first(origin, faker, female);
    String last = last(origin, faker.name().lastName(), female);
    Attributes.Builder person =
        Attributes.builder()
            .set(Attribute.FIRST_NAME, first)
            .set(Attribute.LAST_NAME, last)
            .set(Attribute.EMAIL, email(first, last, index));
    if (origin.gendered() && chance(80)) {
      person.set(Attribute.GENDER, female ? Gender.FEMALE : Gender.MALE);
    } else if (chance(5)) {
      person.set(Attribute.GENDER, Gender.DIVERSE);
    }
    if (chance(75)) {
      person.set(Attribute.BIRTH_DATE, OLDEST.plusDays(random.nextInt(DAYS)));
    }
    if (chance(85)) {
      address(origin, person);
    }
    if (chance(70)) {
      FictionalNumbers.of(index)
          .map(it -> new ContactPoint(it.kind(), it.text()))
          .ifPresent(it -> person.set(Attribute.CONTACT_INFORMATION, List.of(it)));
    }
    if (chance(30)) {
      person.set(Attribute.COMPANY, faker.company().name());
      person.set(Attribute.POSITION, faker.job().position());
    }
    if (chance(50)) {
      person.set(Attribute.MARKETING_CHANNEL, one(CHANNELS));
    }
    if (chance(40)) {
      person.set(Attribute.STUDENT_STATUS, one(STUDIES));
    }
    return person.build();
  }

  /** Where somebody has moved to. */
  Attributes move() {
    Attributes.Builder address = Attributes.builder();
    address(origin(), address);
    return address.build();
  }

  private void address(Origin origin, Attributes.Builder person) {
    Faker faker = faker(origin);
    person.set(Attribute.STREET, faker.address().streetName());
    person.set(Attribute.HOUSE_NUMBER, Integer.toString(1 + random.nextInt(160)));
    person.set(Attribute.POSTAL_CODE, faker.address().zipCode());
    person.set(Attribute.CITY, faker.address().city());
    person.set(Attribute.COUNTRY, origin.countryName());
  }

  private Faker faker(Origin origin) {
    return Objects.requireNonNull(fakers.get(origin));
  }

  /** Every third is from here. */
  private Origin origin() {
    return chance(33) ? Origin.GERMAN : ORIGINS.get(random.nextInt(ORIGINS.size()));
  }

  private static String first(Origin origin, Faker faker, boolean female) {
    if (!origin.gendered()) {
      return faker.name().firstName();
    }
    return female ? faker.name().femaleFirstName() : faker.name().maleFirstName();
  }

  /** In Russian a surname follows the person. */
  private static String last(Origin origin, String name, boolean female) {
    if (origin != Origin.RUSSIAN) {
      return name;
    }
    String root = name.replaceFirst("(?<=[оеё]в|ин)а$", "");
    return female && root.matches(".*([оеё]в|ин)") ? root + "а" : root;
  }

  /** At hosts that nobody can have. */
  private static String email(String first, String last, int index) {
    String name = latin(first) + "." + latin(last);
    String user = name.length() < 4 ? "participant" : name;
    return user + "." + index + "@" + HOSTS.get(index % HOSTS.size());
  }

  private static String latin(String name) {
    String letters =
        name.toLowerCase(Locale.ROOT)
            .replace("ß", "ss")
            .replace('ł', 'l')
            .replace('ø', 'o')
            .replace('ı', 'i');
    return OTHER_THAN_LETTERS
        .matcher(Normalizer.normalize(letters, Normalizer.Form.NFD))
        .replaceAll("");
  }

  private boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  private String one(List<String> values) {
    return values.get(random.nextInt(values.size()));
  }
}
