package io.rollbook.command.participant;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import io.rollbook.participant.Attribute;
import io.rollbook.participant.Attributes;
import io.rollbook.participant.ContactPoint;
import io.rollbook.workspace.PhoneRegions;
import io.rollbook.workspace.WorkspaceId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Brings phone numbers into a form in which they can be compared. */
@Component
class PhoneNumbers {

  private final PhoneNumberUtil util = PhoneNumberUtil.getInstance();
  private final PhoneRegions regions;

  PhoneNumbers(PhoneRegions regions) {
    this.regions = regions;
  }

  /** The same attributes, with the normalized form beside each number that can be one. */
  Attributes normalize(Attributes attributes, WorkspaceId workspace) {
    List<ContactPoint> points = attributes.contactPoints();
    if (points.stream().noneMatch(it -> it.type().isPhone())) {
      return attributes;
    }
    String region = regions.regionOf(workspace).orElse(null);
    List<ContactPoint> normalized =
        points.stream()
            .map(it -> it.type().isPhone() ? it.withNormalized(e164(it.value(), region)) : it)
            .toList();
    return attributes.with(
        Attributes.builder().set(Attribute.CONTACT_INFORMATION, normalized).build());
  }

  private @Nullable String e164(String number, @Nullable String region) {
    try {
      PhoneNumber parsed = util.parse(number, region);
      return util.isPossibleNumber(parsed) ? util.format(parsed, PhoneNumberFormat.E164) : null;
    } catch (NumberParseException e) {
      return null;
    }
  }
}
