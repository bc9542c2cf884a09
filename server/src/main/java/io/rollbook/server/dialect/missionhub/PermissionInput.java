package io.rollbook.server.dialect.missionhub;

import io.rollbook.participant.Membership;
import io.rollbook.participant.MembershipRules;
import io.rollbook.participant.Violation;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A person's place in an organization as a client sends it.
 *
 * @param id null if none is named; then it is the place in the organization, be it new or not
 * @param organizationId null if something is wrong with it
 */
record PermissionInput(
    ResourceObject object,
    ResourceIds.@Nullable Permission id,
    @Nullable Long organizationId,
    Given<Long> permission,
    Given<String> followupStatus,
    Given<String> cruStatus,
    Given<Instant> archiveDate)
    implements ChildInput {

  /** What a contact has, who may do nothing. */
  private static final long NO_PERMISSION = 2;

  private static final Set<Long> PERMISSIONS = Set.of(1L, NO_PERMISSION, 3L, 4L);
  private static final String PERMISSION = "permission_id";

  /** What the log calls this API's members. */
  static final Map<String, String> NAMES =
      Map.of(
          "permissionId", PERMISSION,
          "followupStatus", "followup_status",
          "cruStatus", "cru_status");

  static PermissionInput read(
      ResourceObject object, boolean ofNewPerson, OrganizationScope organizations) {
    ResourceIds.Permission id = OwnId.read(object, ofNewPerson, ResourceIds::permission);
    Given<Long> permission = object.number(PERMISSION);
    Long value = permission.value();
    if (permission.clears()) {
      object.refuse(PERMISSION, Faults.BLANK);
    } else if (value != null && !PERMISSIONS.contains(value)) {
      object.refuse(PERMISSION, "is not included in the list");
    }
    return new PermissionInput(
        object,
        id,
        id == null ? organizations.read(object) : kept(id, object),
        permission,
        object.text("followup_status"),
        object.text("cru_status"),
        object.instant("archive_date"));
  }

  private static Long kept(ResourceIds.Permission id, ResourceObject object) {
    Long named = object.numberOf("organization").value();
    if (named != null && named != id.organizationId()) {
      object.refuse("organization_id", "can't be changed");
    }
    return id.organizationId();
  }

  @Override
  public void applyTo(Draft person) {
    if (organizationId == null) {
      return;
    }
    Membership known = person.membership(organizationId);
    if (id != null && (known == null || !person.isOwn(id.number()))) {
      person.refuse(object.atId(), "Id " + Faults.MISSING);
      return;
    }
    Membership changed = changed(organizationId, known);
    for (Violation violation : MembershipRules.check(Map.of(organizationId, changed))) {
      String name = NAMES.getOrDefault(violation.field(), violation.field());
      person.refuse(object.at(name), MissionHub.human(name) + ' ' + violation.message());
    }
    person.put(changed);
  }

  private Membership changed(long organization, @Nullable Membership known) {
    Long permissionId = permission.value();
    long permissionBefore = known == null ? NO_PERMISSION : known.permissionId();
    return new Membership(
        organization,
        permissionId == null ? permissionBefore : permissionId,
        followupStatus.or(known == null ? null : known.followupStatus()),
        cruStatus.or(known == null ? null : known.cruStatus()),
        archiveDate.or(known == null ? null : known.archivedAt()));
  }
}
