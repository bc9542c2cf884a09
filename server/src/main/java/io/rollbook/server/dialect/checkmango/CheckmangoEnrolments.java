package io.rollbook.server.dialect.checkmango;

import io.rollbook.participant.Enrolment;
import io.rollbook.participant.EnterExperiment;
import io.rollbook.participant.LeaveExperiment;
import io.rollbook.participant.Participant;
import io.rollbook.server.participants.IdempotentRequest;
import io.rollbook.server.participants.Participants;
import io.rollbook.server.participants.Written;
import io.rollbook.server.web.JsonBodies;
import io.rollbook.server.web.Positions;
import io.rollbook.server.web.Problem;
import io.rollbook.server.web.RequestRefused;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Participants' parts in experiments, which exist by being enrolled in. */
@RestController
@RequestMapping("/api/teams/{team}")
class CheckmangoEnrolments implements CheckmangoEnrolmentsDocs {

  private static final String EXPERIMENT = "experiment";
  private static final String PARTICIPANT_KEY = "participant_key";
  private static final String VARIANT = "variant";

  private final Teams teams;
  private final TeamParticipants byKey;
  private final Participants participants;
  private final Positions positions;
  private final JsonBodies json;

  CheckmangoEnrolments(
      Teams teams,
      TeamParticipants byKey,
      Participants participants,
      Positions positions,
      JsonBodies json) {
    this.teams = teams;
    this.byKey = byKey;
    this.participants = participants;
    this.positions = positions;
    this.json = json;
  }

  @Override
  @GetMapping(
      path = "/participants/{key}/experiments",
      produces = {CheckmangoMedia.JSON, CheckmangoMedia.JSON_API})
  public Map<String, Object> list(
      @PathVariable String team, @PathVariable String key, HttpServletRequest request) {
    Team asked = teams.forReading(team, request);
    CheckmangoQuery query = CheckmangoQuery.read(request);
    Participant participant = byKey.get(asked, key);
    Set<String> keys = query.keys();
    List<Enrolment> page =
        participant.enrolments().values().stream()
            .filter(it -> keys == null || keys.contains(it.experiment()))
            .sorted(order(query.sorts()))
            .skip(query.offset())
            .limit(query.perPage() + 1L)
            .toList();
    return Pages.of(
        page,
        it -> CheckmangoOutput.enrolment(participant, it, asked),
        query,
        asked.experiments(participant.key()),
        request);
  }

  @Override
  @PostMapping(
      path = "/participants/{key}/experiments",
      consumes = {CheckmangoMedia.JSON, CheckmangoMedia.JSON_API, CheckmangoMedia.OTHER_JSON},
      produces = {CheckmangoMedia.JSON, CheckmangoMedia.JSON_API})
  @ResponseStatus(HttpStatus.CREATED)
  public Map<String, Object> enrol(
      @PathVariable String team,
      @PathVariable String key,
      @RequestBody(required = false) byte @Nullable [] body,
      HttpServletRequest request,
      HttpServletResponse response) {
    Team asked = teams.forWriting(team, request);
    Participant participant = byKey.get(asked, key);
    byte[] content = JsonBodies.orEmpty(body);
    CheckmangoBody read = new CheckmangoBody(json.object(content));
    String experiment = read.key(EXPERIMENT, KeyRule.EXPERIMENT);
    String variant = read.text(VARIANT);
    read.check();
    return enrol(
        asked,
        new EnterExperiment(participant.id(), asked.workspace(), experiment, variant),
        IdempotentRequest.of(request, content),
        response);
  }

  @Override
  @PostMapping(
      path = "/experiments/{experiment}/enroll",
      consumes = {CheckmangoMedia.JSON, CheckmangoMedia.JSON_API, CheckmangoMedia.OTHER_JSON},
      produces = {CheckmangoMedia.JSON, CheckmangoMedia.JSON_API})
  @ResponseStatus(HttpStatus.CREATED)
  public Map<String, Object> enrolByExperiment(
      @PathVariable String team,
      @PathVariable String experiment,
      @RequestBody(required = false) byte @Nullable [] body,
      HttpServletRequest request,
      HttpServletResponse response) {
    Team asked = teams.forWriting(team, request);
    if (!KeyRule.EXPERIMENT.accepts(experiment)) {
      throw notFound();
    }
    byte[] content = JsonBodies.orEmpty(body);
    CheckmangoBody read = new CheckmangoBody(json.object(content));
    String key = read.key(PARTICIPANT_KEY, KeyRule.PARTICIPANT);
    String variant = read.text(VARIANT);
    read.check();
    Optional<Participant> participant = byKey.find(asked, key);
    if (participant.isEmpty()) {
      throw new RequestRefused(
          Problem.invalid(PARTICIPANT_KEY, "The selected participant key is invalid."));
    }
    return enrol(
        asked,
        new EnterExperiment(participant.get().id(), asked.workspace(), experiment, variant),
        IdempotentRequest.of(request, content),
        response);
  }

  @Override
  @GetMapping(
      path = "/participants/{key}/experiments/{experiment}",
      produces = {CheckmangoMedia.JSON, CheckmangoMedia.JSON_API})
  public Map<String, Object> read(
      @PathVariable String team,
      @PathVariable String key,
      @PathVariable String experiment,
      HttpServletRequest request) {
    Team asked = teams.forReading(team, request);
    Participant participant = byKey.get(asked, key);
    return document(asked, participant, enrolment(participant, experiment));
  }

  @Override
  @DeleteMapping("/participants/{key}/experiments/{experiment}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  public void unenrol(
      @PathVariable String team,
      @PathVariable String key,
      @PathVariable String experiment,
      HttpServletRequest request,
      HttpServletResponse response) {
    Team asked = teams.forWriting(team, request);
    Participant participant = byKey.get(asked, key);
    Enrolment enrolment = enrolment(participant, experiment);
    Written written =
        participants.change(
            asked.caller(),
            new LeaveExperiment(participant.id(), asked.workspace(), enrolment.experiment()),
            null);
    positions.tell(written.position(), response);
  }

  private Map<String, Object> enrol(
      Team team,
      EnterExperiment command,
      @Nullable IdempotentRequest repeat,
      HttpServletResponse response) {
    Written written = participants.change(team.caller(), command, repeat);
    positions.tell(written.position(), response);
    Participant participant = written.participant();
    response.setHeader(
        HttpHeaders.LOCATION, team.experiments(participant.key()) + '/' + command.experiment());
    return document(
        team,
        participant,
        Objects.requireNonNull(participant.enrolments().get(command.experiment())));
  }

  private static Enrolment enrolment(Participant participant, String experiment) {
    return Optional.ofNullable(participant.enrolments().get(experiment))
        .orElseThrow(CheckmangoEnrolments::notFound);
  }

  private static Map<String, Object> document(
      Team team, Participant participant, Enrolment enrolment) {
    return Map.of("data", CheckmangoOutput.enrolment(participant, enrolment, team));
  }

  private static RequestRefused notFound() {
    return new RequestRefused(Problem.of(HttpStatus.NOT_FOUND));
  }

  /** Enrolments have no number; their age stands in for it. */
  private static Comparator<Enrolment> order(List<Sort> sorts) {
    return sorts.stream()
        .map(
            sort -> {
              Comparator<Enrolment> order =
                  sort.by() == Sort.By.KEY
                      ? Comparator.comparing(Enrolment::experiment)
                      : Compound.BY_AGE;
              return sort.descending() ? order.reversed() : order;
            })
        .reduce(Comparator::thenComparing)
        .orElse(Compound.BY_AGE);
  }
}
