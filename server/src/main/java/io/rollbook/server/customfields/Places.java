package io.rollbook.server.customfields;

import io.rollbook.customfield.CustomField;
import java.util.ArrayList;
import java.util.List;

/** The places that fields are given when one of them is moved. */
final class Places {

  private Places() {}

  /**
   * The places that are taken, in their order and no two alike. Mostly they are so already, and a
   * move then only exchanges those between which it goes.
   *
   * @param fields in their order
   */
  static List<Long> distinct(List<CustomField> fields) {
    List<Long> places = new ArrayList<>();
    long last = Long.MIN_VALUE;
    for (CustomField field : fields) {
      last = Math.max(field.place(), last + 1);
      places.add(last);
    }
    return places;
  }
}
