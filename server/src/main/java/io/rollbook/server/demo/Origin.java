package io.rollbook.server.demo;

import java.net.URL;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import net.datafaker.Faker;

/** Where somebody's name and address come from, and so in which script they are. */
enum Origin {
  GERMAN("de", "DE", true),
  ENGLISH("en-GB", "GB", true),
  FRENCH("fr", "FR", false),
  POLISH("pl", "PL", false),
  SPANISH("es", "ES", true),
  SWEDISH("sv", "SE", true),
  TURKISH("tr", "TR", true),
  RUSSIAN("ru", "RU", true),
  UKRAINIAN("uk", "UA", true),
  GREEK("el", "GR", true),
  ARMENIAN("hy", "AM", true),
  GEORGIAN("ka", "GE", true),
  ARABIC("ar", "JO", true),
  HEBREW("he", "IL", false),
  HINDI("hi", "IN", true),
  TAMIL("ta", "IN", true),
  THAI("th", "TH", true),
  CHINESE("zh-CN", "CN", false),
  TAIWANESE("zh-TW", "TW", false),
  JAPANESE("ja", "JP", false),
  KOREAN("ko", "KR", false);

  private final String language;
  private final String country;
  private final boolean gendered;

  Origin(String language, String country, boolean gendered) {
    this.language = language;
    this.country = country;
    this.gendered = gendered;
  }

  /** Who makes the names; what it makes follows from the random numbers alone. */
  Faker faker(Random random) {
    Locale locale = Locale.forLanguageTag(language);
    Faker faker = new Faker(locale, random);
    URL own = Origin.class.getResource("/demo/" + language + ".yml");
    if (own != null) {
      faker.addUrl(locale, own);
    }
    return faker;
  }

  /** The country's name in English. */
  String countryName() {
    return Objects.requireNonNull(Locale.of("", country).getDisplayCountry(Locale.ENGLISH));
  }

  /** Whether it is known which first names are whose. */
  boolean gendered() {
    return gendered;
  }
}
