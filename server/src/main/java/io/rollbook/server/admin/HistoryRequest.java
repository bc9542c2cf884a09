package io.rollbook.server.admin;

import io.rollbook.audit.AuditFieldNames;
import io.rollbook.audit.EventCatalogue;
import io.rollbook.participant.HistoryFilter;
import io.rollbook.participant.HistoryPlace;
import io.rollbook.participant.OpenHistory;
import io.rollbook.participant.ParticipantKey;
import io.rollbook.participant.ReadHistory;
import io.rollbook.server.participants.Histories;
import io.rollbook.server.participants.PlaceCursors;
import io.rollbook.server.web.Parameters;
import io.rollbook.workspace.WorkspaceId;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a history is asked for.
 *
 * @param id as in the path; null for the workspace's
 * @param limit null if nothing was said
 */
record HistoryRequest(
    WorkspaceId workspace,
    @Nullable String id,
    HistoryFilter filter,
    boolean newestFirst,
    @Nullable HistoryPlace after,
    @Nullable Integer limit) {

  private static final int DEFAULT_LIMIT = 50;
  private static final Set<String> TYPES = EventCatalogue.ofParticipants();

  /**
   * Reads the query parameters; those that are not known are passed over.
   *
   * @throws io.rollbook.server.web.RequestRefused with 422 if one is wrong
   */
  static HistoryRequest read(
      WorkspaceId workspace,
      @Nullable String id,
      HttpServletRequest request,
      PlaceCursors cursors) {
    Parameters parameters = new Parameters(request);
    HistoryFilter filter =
        new HistoryFilter(
            parameters.instant("from"),
            parameters.instant("to"),
            Set.copyOf(parameters.all("actor", Optional::of)),
            Set.copyOf(parameters.all("dialect", Optional::of)),
            Set.copyOf(parameters.all("type", it -> known(it, TYPES.contains(it)))),
            Set.copyOf(
                parameters.all(
                    "field",
                    it -> known(it.toLowerCase(Locale.ROOT), AuditFieldNames.isKnown(it)))));
    @Nullable Boolean newestFirst = parameters.one("order", HistoryRequest::direction);
    int limit = parameters.limit();
    parameters.check();
    HistoryRequest read =
        new HistoryRequest(
            workspace,
            id,
            filter,
            Boolean.TRUE.equals(newestFirst),
            null,
            request.getParameter("limit") == null ? null : limit);
    String cursor = request.getParameter("cursor");
    return cursor == null ? read : read.from(cursors.history(workspace, read.name(), cursor));
  }

  /** The history and its order, to which a cursor is bound. */
  String name() {
    return String.join(
        "/",
        "history",
        String.valueOf(id),
        newestFirst ? "desc" : "asc",
        String.valueOf(filter.from()),
        String.valueOf(filter.to()),
        sorted(filter.actors()),
        sorted(filter.dialects()),
        sorted(filter.types()),
        sorted(filter.fields()));
  }

  ReadHistory asPage() {
    return new ReadHistory(
        workspace, key(), filter, newestFirst, after, limit == null ? DEFAULT_LIMIT : limit);
  }

  OpenHistory asWhole() {
    return new OpenHistory(workspace, key(), filter, newestFirst, after);
  }

  private HistoryRequest from(HistoryPlace place) {
    return new HistoryRequest(workspace, id, filter, newestFirst, place, limit);
  }

  private @Nullable ParticipantKey key() {
    return id == null ? null : Histories.key(id);
  }

  private static Optional<String> known(String text, boolean isKnown) {
    return isKnown ? Optional.of(text) : Optional.empty();
  }

  private static String sorted(Set<String> texts) {
    return new TreeSet<>(texts).toString();
  }

  private static Optional<Boolean> direction(String text) {
    return switch (text) {
      case "asc" -> Optional.of(false);
      case "desc" -> Optional.of(true);
      default -> Optional.empty();
    };
  }
}
