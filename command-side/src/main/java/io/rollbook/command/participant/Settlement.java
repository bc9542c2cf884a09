package io.rollbook.command.participant;

import io.rollbook.participant.Attribute;
import io.rollbook.participant.Attributes;
import io.rollbook.participant.CustomFieldsChanged;
import io.rollbook.participant.DetailsChanged;
import io.rollbook.participant.Enrolment;
import io.rollbook.participant.ExperimentLeft;
import io.rollbook.participant.Gain;
import io.rollbook.participant.IdentifierChanged;
import io.rollbook.participant.IdentifierNamespace;
import io.rollbook.participant.Membership;
import io.rollbook.participant.MembershipEnded;
import io.rollbook.participant.Participant;
import io.rollbook.participant.ParticipantEvent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Says once more, in a survivor's own events, what it has after giving something back. What is
 * given back belongs to the duplicate and is forgotten with it. Without this, nothing would say
 * then that the survivor does not have it any more, where its own events had confirmed it in
 * between.
 */
final class Settlement {

  private Settlement() {}

  /** The events, none of which changes anything. */
  static List<ParticipantEvent> of(Gain returned, Participant survivor) {
    List<ParticipantEvent> events = new ArrayList<>();
    Attributes attributes = attributes(returned, survivor.attributes());
    if (!attributes.isEmpty()) {
      events.add(new DetailsChanged(attributes));
    }
    for (IdentifierNamespace namespace : returned.identifiers().keySet()) {
      events.add(new IdentifierChanged(namespace, null, survivor.identifiers().get(namespace)));
    }
    Map<Long, @Nullable String> values = new HashMap<>();
    returned.customFields().keySet().forEach(it -> values.put(it, survivor.customFields().get(it)));
    if (!values.isEmpty()) {
      events.add(new CustomFieldsChanged(values));
    }
    for (Membership membership : returned.memberships()) {
      if (!survivor.memberships().containsKey(membership.organizationId())) {
        events.add(new MembershipEnded(membership.organizationId()));
      }
    }
    for (Enrolment enrolment : returned.enrolments()) {
      if (!survivor.enrolments().containsKey(enrolment.experiment())) {
        events.add(new ExperimentLeft(enrolment.experiment()));
      }
    }
    return events;
  }

  private static Attributes attributes(Gain returned, Attributes now) {
    Attributes.Builder settled = Attributes.builder();
    returned.attributes().keys().forEach(it -> settled.set(it, now.get(it)));
    if (!returned.contactPoints().isEmpty()) {
      settled.set(Attribute.CONTACT_INFORMATION, now.contactPoints());
    }
    if (!returned.addresses().isEmpty()) {
      settled.set(Attribute.OTHER_ADDRESSES, now.otherAddresses());
    }
    return settled.build();
  }
}
