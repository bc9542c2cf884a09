package io.rollbook.server.demo;

import io.rollbook.participant.ParticipantId;
import io.rollbook.workspace.WorkspaceId;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Makes the invented participants beside the requests, which need not wait for them; a server that
 * is asked to end finishes a chunk and leaves the rest to the next start.
 */
@Component
public class DemoLoading implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(DemoLoading.class);

  private final DemoParticipants participants;
  private volatile @Nullable Thread thread;
  private volatile boolean running;

  DemoLoading(DemoParticipants participants) {
    this.participants = participants;
  }

  /** Begins to make those who are not there yet; see {@link DemoParticipants#ensure}. */
  public void begin(WorkspaceId workspace, ParticipantId leader, long organization, int size) {
    thread =
        Thread.ofVirtual().name("demo").start(() -> load(workspace, leader, organization, size));
  }

  private void load(WorkspaceId workspace, ParticipantId leader, long organization, int size) {
    LOG.info("Inventing participants until there are {}; requests are served meanwhile", size);
    try {
      if (!participants.ensure(workspace, leader, organization, size, () -> !running)) {
        LOG.info("The next start invents the participants that are missing");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      LOG.error("Not all invented participants are there; the next start makes the others", e);
    }
  }

  @Override
  public void start() {
    running = true;
  }

  @Override
  public void stop() {
    running = false;
    join();
  }

  /** Waits until it is done, or has given up. */
  public void join() {
    Thread loading = thread;
    if (loading != null) {
      try {
        loading.join();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  /** While everything that it needs is still there. */
  @Override
  public int getPhase() {
    return Integer.MAX_VALUE - 1;
  }
}
