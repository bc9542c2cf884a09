package io.rollbook.server.metrics;

import io.micrometer.core.instrument.Meter.MeterProvider;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.monitoring.MessageMonitor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How long each attempt at a command takes, its append included, and how it ends. */
@Component
class CommandMetrics implements MessageMonitor<CommandMessage<?>> {

  private final MeterRegistry registry;
  private final MeterProvider<Timer> timers;

  CommandMetrics(MeterRegistry registry) {
    this.registry = registry;
    this.timers =
        Timer.builder("rollbook.commands")
            .description("Attempts at commands, by name and outcome")
            .serviceLevelObjectives(Durations.BUCKETS)
            .withRegistry(registry);
  }

  @Override
  public MonitorCallback onMessageIngested(CommandMessage<?> message) {
    String command = message.getPayloadType().getSimpleName();
    Timer.Sample sample = Timer.start(registry);
    return new MonitorCallback() {
      @Override
      public void reportSuccess() {
        end(null);
      }

      @Override
      public void reportFailure(@Nullable Throwable cause) {
        end(cause);
      }

      @Override
      public void reportIgnored() {
        end(null);
      }

      private void end(@Nullable Throwable cause) {
        sample.stop(
            timers.withTags("command", command, "outcome", CommandOutcome.of(cause).label()));
      }
    };
  }
}
