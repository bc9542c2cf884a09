package io.rollbook.customfield;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The names that the values which every participant can have bear in flat documents. */
public final class StandardNames {

  /** All of them, in their usual order. */
  public static final List<String> ALL =
      List.of(
          "Person_Id",
          "Serial_Number",
          "External_Id",
          "Prefix_Title",
          "First_Name",
          "Family_Name",
          "Full_Name",
          "Suffix_Title",
          "Company",
          "Position",
          "Department",
          "Email",
          "Phone",
          "Mobile",
          "Address",
          "Postal_Code",
          "City",
          "Country_Name",
          "Biography",
          "Image01",
          "Category_Name",
          "Status",
          "Total_Booked",
          "Total_Paid",
          "Total_Balance");

  private static final Set<String> COMPARABLE =
      ALL.stream().map(StandardNames::comparable).collect(Collectors.toUnmodifiableSet());

  private StandardNames() {}

  /** Whether this is one of them in some spelling. */
  public static boolean contains(String name) {
    return COMPARABLE.contains(comparable(name));
  }

  /** What all spellings of a name have in common: without case, spaces and underscores. */
  public static String comparable(String name) {
    return name.replace("_", "").replace(" ", "").toLowerCase(Locale.ROOT);
  }
}
