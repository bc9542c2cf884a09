package io.rollbook.server.start;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Goes on serving for a moment after it was asked to end. From that on readiness says no, and a
 * proxy has the time to notice: what reaches a socket that is being closed is lost.
 */
@Component
class Farewell implements SmartLifecycle {

  private final Duration delay;
  private volatile boolean running;

  Farewell(@Value("${rollbook.shutdown-delay:0s}") Duration delay) {
    this.delay = delay;
  }

  @Override
  public void start() {
    running = true;
  }

  @Override
  public void stop() {
    try {
      Thread.sleep(delay);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
    running = false;
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  /** Before everything else, the web server too. */
  @Override
  public int getPhase() {
    return Integer.MAX_VALUE;
  }
}
