package io.rollbook.server.axon;

import io.rollbook.query.progress.Generation;
import io.rollbook.query.rebuild.GenerationProcessors;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The processors as Axon has them. */
@Component
class AxonGenerationProcessors implements GenerationProcessors {

  private final EventProcessingConfiguration processing;
  private final JdbcTemplate jdbc;
  private final Map<Generation, String> noted = new HashMap<>();

  AxonGenerationProcessors(EventProcessingConfiguration processing, JdbcTemplate jdbc) {
    this.processing = processing;
    this.jdbc = jdbc;
  }

  @Override
  public void start(Generation generation) {
    processor(generation).ifPresent(GenerationProcessor::start);
  }

  @Override
  public void stop(Generation generation) {
    processor(generation).ifPresent(GenerationProcessor::shutDown);
  }

  @Override
  public void noteErrors(String node) {
    for (Generation generation : Generation.all()) {
      String error =
          processor(generation)
              .flatMap(AxonGenerationProcessors::errorOf)
              .map(it -> it.getClass().getName())
              .orElse("");
      String before = noted.put(generation, error);
      if (before == null || !before.equals(error)) {
        note(generation.processor(), node, error);
      }
    }
  }

  private void note(String processor, String node, String error) {
    jdbc.update("DELETE FROM projection_error WHERE processor = ? AND node = ?", processor, node);
    if (!error.isEmpty()) {
      jdbc.update(
          "INSERT INTO projection_error (processor, node, error) VALUES (?, ?, ?)",
          processor,
          node,
          error);
    }
  }

  private static Optional<Throwable> errorOf(GenerationProcessor processor) {
    return processor.processingStatus().values().stream()
        .filter(EventTrackerStatus::isErrorState)
        .map(EventTrackerStatus::getError)
        .filter(Objects::nonNull)
        .findFirst();
  }

  private Optional<GenerationProcessor> processor(Generation generation) {
    return processing.eventProcessor(generation.processor(), GenerationProcessor.class);
  }
}
