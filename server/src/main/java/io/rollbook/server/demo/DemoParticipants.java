package io.rollbook.server.demo;

import io.rollbook.participant.Participant;
import io.rollbook.participant.ParticipantId;
import io.rollbook.server.participants.Participants;
import io.rollbook.workspace.WorkspaceId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Sees to it that there are so many invented participants. They are made in chunks, and none begins
 * before the one ahead of it is complete, so that only the last one can have been cut short.
 */
@Component
public class DemoParticipants {

  static final int CHUNK = 250;

  private static final Logger LOG = LoggerFactory.getLogger(DemoParticipants.class);

  /** Fewer than there are connections, so that requests find one meanwhile. */
  private static final int PARALLEL = 12;

  private static final int REPORTS = 10;

  private final DemoFields fields;
  private final PlannedWrites writes;
  private final Participants participants;

  DemoParticipants(DemoFields fields, PlannedWrites writes, Participants participants) {
    this.fields = fields;
    this.writes = writes;
    this.participants = participants;
  }

  /**
   * Makes those who are not there yet, and waits for it.
   *
   * @param leader who looks after the first ones
   * @param organization of which some become contacts
   * @param stopped asked now and then; what is left is for the next time
   * @return whether all are there
   */
  public boolean ensure(
      WorkspaceId workspace,
      ParticipantId leader,
      long organization,
      int size,
      BooleanSupplier stopped)
      throws InterruptedException {
    int begun = begunChunks(workspace, size);
    Map<String, Long> numbers = fields.ensure(PlannedWrites.caller(workspace, "demo-fields"));
    Plans plans = new Plans(workspace, leader, organization, numbers, CHUNK);
    int chunks = Math.ceilDiv(size, CHUNK);
    int first = Math.max(0, begun - 1);
    try (ExecutorService workers =
        Executors.newFixedThreadPool(PARALLEL, Thread.ofVirtual().name("demo-", 0).factory())) {
      for (int chunk = first; chunk < chunks; chunk++) {
        if (stopped.getAsBoolean()) {
          return false;
        }
        ensureChunk(workspace, plans, indices(chunk, size), workers);
        int made = Math.min(size, (chunk + 1) * CHUNK);
        if (made == size || (chunk + 1) * REPORTS / chunks > chunk * REPORTS / chunks) {
          LOG.info("Of {} invented participants {} are there", size, made);
        }
      }
    }
    return true;
  }

  /** How many chunks have somebody in them: all but the last of these are complete. */
  private int begunChunks(WorkspaceId workspace, int size) {
    for (int chunk = Math.ceilDiv(size, CHUNK); chunk > 0; chunk--) {
      if (!there(workspace, indices(chunk - 1, size)).isEmpty()) {
        return chunk;
      }
    }
    return 0;
  }

  private void ensureChunk(
      WorkspaceId workspace, Plans plans, List<Integer> indices, ExecutorService workers)
      throws InterruptedException {
    Map<ParticipantId, Participant> there = there(workspace, indices);
    List<Callable<Void>> tasks = new ArrayList<>();
    for (int index : indices) {
      Plan plan = plans.plan(index);
      Participant participant = there.get(plan.id());
      tasks.add(
          () -> {
            if (participant == null) {
              writes.begin(workspace, plan);
            } else {
              writes.complete(workspace, plan, participant);
            }
            return null;
          });
    }
    for (Future<Void> task : workers.invokeAll(tasks)) {
      try {
        task.get();
      } catch (ExecutionException e) {
        throw new IllegalStateException("An invented participant could not be made", e.getCause());
      }
    }
  }

  /** By the id that each is asked for; one that was merged into another is not there any more. */
  private Map<ParticipantId, Participant> there(WorkspaceId workspace, List<Integer> indices) {
    Map<ParticipantId, Participant> there = new HashMap<>();
    participants
        .findAll(workspace, indices.stream().map(Plans::id).collect(Collectors.toSet()))
        .forEach(it -> there.put(it.id(), it));
    return there;
  }

  private static List<Integer> indices(int chunk, int size) {
    return IntStream.range(chunk * CHUNK, Math.min(size, (chunk + 1) * CHUNK)).boxed().toList();
  }
}
