package io.rollbook.server.dialect.missionhub;

import io.rollbook.audit.Caller;
import io.rollbook.participant.ContactBook;
import io.rollbook.participant.Participant;
import io.rollbook.participant.ParticipantChange;
import io.rollbook.participant.ParticipantKey;
import io.rollbook.server.participants.Participants;
import io.rollbook.server.participants.Written;
import io.rollbook.server.security.Callers;
import io.rollbook.server.web.Positions;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** E-mail addresses, phone numbers and postal addresses, which can be taken away one by one. */
@RestController
@RequestMapping(
    path = MissionHub.BASE,
    produces = {MissionHub.JSON_API, MediaType.APPLICATION_JSON_VALUE})
class MissionHubContacts implements MissionHubContactsDocs {

  private final Participants participants;
  private final Callers callers;
  private final Positions positions;

  MissionHubContacts(Participants participants, Callers callers, Positions positions) {
    this.participants = participants;
    this.callers = callers;
    this.positions = positions;
  }

  @Override
  @DeleteMapping("/email_addresses/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  public void deleteEmailAddress(
      @PathVariable String id, HttpServletRequest request, HttpServletResponse response) {
    delete(id, ContactBook::removeEmail, request, response);
  }

  @Override
  @DeleteMapping("/phone_numbers/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  public void deletePhoneNumber(
      @PathVariable String id, HttpServletRequest request, HttpServletResponse response) {
    delete(id, ContactBook::removePhone, request, response);
  }

  @Override
  @DeleteMapping("/addresses/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  public void deleteAddress(
      @PathVariable String id, HttpServletRequest request, HttpServletResponse response) {
    delete(id, ContactBook::removeAddress, request, response);
  }

  private interface Removal {
    boolean from(ContactBook book, int child);
  }

  private void delete(
      String id, Removal removal, HttpServletRequest request, HttpServletResponse response) {
    Caller caller = callers.current(request, MissionHub.DIALECT);
    ResourceIds.Child child = ResourceIds.child(id).orElseThrow(Faults::notFound);
    Participant person =
        participants
            .find(caller.workspace(), new ParticipantKey.ByNumber(child.number()))
            .orElseThrow(Faults::notFound);
    Written written =
        participants.edit(caller, person.id(), before -> without(before, child, removal), null);
    positions.tell(written.position(), response);
  }

  /** The number may be a former one, under which a merged person knew other things. */
  private static ParticipantChange without(
      Participant before, ResourceIds.Child child, Removal removal) {
    ContactBook book = new ContactBook(before.attributes());
    if (before.number() != child.number() || !removal.from(book, child.child())) {
      throw Faults.notFound();
    }
    return ParticipantChange.builder().attributes(book.changes()).build();
  }
}
