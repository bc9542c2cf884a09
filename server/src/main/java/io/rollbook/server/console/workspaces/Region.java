package io.rollbook.server.console.workspaces;

import java.text.Collator;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** A country, by its code and by what the viewer calls it. */
record Region(String code, String name) {

  /** All of them, in the order in which the viewer looks for them. */
  static List<Region> all(Locale viewer) {
    return Arrays.stream(Locale.getISOCountries())
        .map(code -> new Region(code, Locale.of("", code).getDisplayCountry(viewer)))
        .sorted(Comparator.comparing(Region::name, Collator.getInstance(viewer)))
        .toList();
  }
}
