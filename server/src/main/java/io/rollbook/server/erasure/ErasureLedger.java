package io.rollbook.server.erasure;

import io.rollbook.server.database.DataFolder;
import io.rollbook.server.database.OwnerOnly;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Writes every erasure into a file outside the database, so that they are known when the database
 * is brought back from a backup that is older than they are. Every node keeps all of them, not only
 * its own.
 */
@Component
class ErasureLedger implements CopyRemoval {

  private static final Logger log = LoggerFactory.getLogger(ErasureLedger.class);
  private static final int PAGE = 1_000;

  private final Forgotten forgotten;
  private final Path file;
  private @Nullable Set<UUID> written;
  private @Nullable Erasure last;

  ErasureLedger(
      Forgotten forgotten,
      DataFolder folder,
      @Value("${rollbook.erasure-ledger:#{null}}") @Nullable Path file) {
    this.forgotten = forgotten;
    this.file = file == null ? folder.file("erasures.ndjson") : file.toAbsolutePath();
  }

  /** An erasure counts as complete only once it is in the ledger. */
  @Override
  public synchronized boolean remove(Erasure erasure) {
    write(erasure);
    return true;
  }

  @Scheduled(initialDelayString = "PT2S", fixedDelayString = "PT5S")
  synchronized void follow() {
    try {
      List<Erasure> page = forgotten.after(last, PAGE);
      while (!page.isEmpty()) {
        page.forEach(this::write);
        last = page.getLast();
        page = forgotten.after(last, PAGE);
      }
    } catch (RuntimeException e) {
      log.warn("The ledger of erasures cannot be written now: {}", e.getClass().getSimpleName());
    }
  }

  private void write(Erasure erasure) {
    try {
      Set<UUID> known = written();
      if (!known.contains(erasure.id().value())) {
        OwnerOnly.append(file, ErasureLine.of(erasure).text() + "\n");
        known.add(erasure.id().value());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Set<UUID> written() throws IOException {
    Set<UUID> known = written;
    if (known == null) {
      known = new HashSet<>();
      if (Files.exists(file)) {
        endLine();
        try (Stream<String> lines = Files.lines(file)) {
          lines
              .flatMap(it -> ErasureLine.parse(it).stream())
              .map(ErasureLine::participantId)
              .forEach(known::add);
        }
      }
      written = known;
    }
    return known;
  }

  /** After a crash, the last line may be half of one; the next must not become its end. */
  private void endLine() throws IOException {
    try (RandomAccessFile content = new RandomAccessFile(file.toFile(), "r")) {
      if (content.length() > 0) {
        content.seek(content.length() - 1);
        if (content.read() != '\n') {
          OwnerOnly.append(file, "\n");
        }
      }
    }
  }
}
