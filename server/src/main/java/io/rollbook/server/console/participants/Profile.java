package io.rollbook.server.console.participants;

import io.rollbook.audit.AuditFields;
import io.rollbook.customfield.CustomField;
import io.rollbook.customfield.CustomFields;
import io.rollbook.participant.Participant;
import io.rollbook.participant.ParticipantStatus;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The page of one participant. */
@Component
class Profile {

  private final CustomFields fields;
  private final Timeline timeline;
  private final FieldTexts texts;

  Profile(CustomFields fields, Timeline timeline, FieldTexts texts) {
    this.fields = fields;
    this.timeline = timeline;
    this.texts = texts;
  }

  /**
   * What was typed into the form that changes the status, and what became of it.
   *
   * @param conflict whether somebody else was faster
   * @param errors by field
   */
  record StatusForm(
      String reason, String effectiveDate, boolean conflict, Map<String, List<String>> errors) {

    static final StatusForm EMPTY = new StatusForm("", "", false, Map.of());
  }

  /**
   * The page.
   *
   * @param history whether the viewer may see the past
   * @param older a cursor of the timeline; null for the newest part
   */
  ModelAndView page(
      Participant participant,
      boolean history,
      @Nullable String older,
      StatusForm form,
      HttpStatusCode status) {
    List<CustomField> definitions = fields.of(participant.workspaceId());
    ModelAndView view = Page.of("participant", participant, status);
    view.addObject("merged", MergedRow.of(participant));
    view.addObject("fields", shown(participant, definitions));
    view.addObject("form", form);
    view.addObject("older", older);
    view.addObject(
        "next",
        participant.nextStatuses().stream().sorted().map(ParticipantStatus::label).toList());
    if (history) {
      view.addObject("timeline", timeline.read(participant, definitions, older));
    }
    return view;
  }

  private List<ShownField> shown(Participant participant, List<CustomField> definitions) {
    return new AuditFields(definitions)
        .of(participant).entrySet().stream()
            .filter(it -> !it.getKey().equals(AuditFields.MERGED))
            .map(it -> texts.shown(it.getKey(), it.getValue(), null, false, definitions))
            .toList();
  }
}
