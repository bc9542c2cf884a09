package io.rollbook.server.console.participants;

import io.rollbook.audit.AuditFields;
import io.rollbook.customfield.CustomField;
import io.rollbook.customfield.CustomFields;
import io.rollbook.participant.MergeRules;
import io.rollbook.participant.Participant;
import io.rollbook.participant.ParticipantEvent;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Puts side by side what participants have before and after a merge, or before and after its end.
 */
@Component
class Comparison {

  private static final Set<String> OWN = Set.of(AuditFields.MERGED, AuditFields.MERGED_INTO);

  private final CustomFields fields;
  private final FieldTexts texts;

  Comparison(CustomFields fields, FieldTexts texts) {
    this.fields = fields;
    this.texts = texts;
  }

  /** Both, and what the survivor will have; as it is if they cannot become one. */
  List<ComparedField> ofMerge(Participant survivor, Participant duplicate) {
    List<CustomField> definitions = fields.of(survivor.workspaceId());
    AuditFields audit = new AuditFields(definitions);
    Map<String, Object> before = audit.of(survivor);
    Map<String, Object> other = audit.of(duplicate);
    Map<String, Object> after =
        MergeRules.check(survivor, duplicate).isEmpty()
            ? audit.of(after(survivor, MergeRules.merge(survivor, duplicate)))
            : before;
    Set<String> names = new LinkedHashSet<>(before.keySet());
    names.addAll(other.keySet());
    names.addAll(after.keySet());
    names.removeAll(OWN);
    return names.stream()
        .map(
            it ->
                new ComparedField(
                    texts.label(it, definitions),
                    texts.text(it, before.get(it), definitions),
                    texts.text(it, other.get(it), definitions),
                    texts.text(it, after.get(it), definitions),
                    !Objects.equals(before.get(it), after.get(it)),
                    isLeft(before.get(it), other.get(it), after.get(it))))
        .toList();
  }

  private static boolean isLeft(
      @Nullable Object before, @Nullable Object other, @Nullable Object after) {
    return other != null && !other.equals(after) && Objects.equals(before, after);
  }

  /** What the survivor has now, and what it will have once it has given back what it gained. */
  List<ShownField> ofRelease(Participant survivor, ParticipantEvent release) {
    List<CustomField> definitions = fields.of(survivor.workspaceId());
    return new AuditFields(definitions)
        .changes(survivor, after(survivor, release)).stream()
            .filter(it -> !OWN.contains(it.field()))
            .map(it -> texts.shown(it.field(), it.from(), it.to(), true, definitions))
            .toList();
  }

  /** The names of fields as people know them; custom ones are given by number. */
  List<String> labels(Participant participant, List<String> names) {
    List<CustomField> definitions = fields.of(participant.workspaceId());
    return names.stream()
        .map(
            name ->
                definitions.stream()
                    .filter(it -> name.equals("customFields." + it.number()))
                    .map(CustomField::label)
                    .findFirst()
                    .orElseGet(() -> texts.label(name, definitions)))
        .toList();
  }

  private static Participant after(Participant participant, ParticipantEvent event) {
    return Participant.evolve(participant, event, participant.updatedAt());
  }
}
