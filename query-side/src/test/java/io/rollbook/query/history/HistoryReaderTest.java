package io.rollbook.query.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.rollbook.audit.AuditFields;
import io.rollbook.participant.HistoryEntry;
import io.rollbook.participant.HistoryEntry.Change;
import io.rollbook.participant.HistoryEntry.Gap;
import io.rollbook.participant.HistoryFilter;
import io.rollbook.participant.HistoryPage;
import io.rollbook.participant.ParticipantErased;
import io.rollbook.participant.ParticipantStatus;
import io.rollbook.participant.StatusChanged;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** However long a log is, a history takes little of it at a time. */
class HistoryReaderTest {

  private final SampleLog log = new SampleLog();

  @Test
  void aPageTakesTwoStatementsHoweverManyParticipantsAreOnIt() {
    fill(100, 5);
    MemoryPages pages = log.pages();
    HistoryPage page = workspace(pages, HistoryFilter.ALL, range(200, false)).page(50);
    assertThat(page.entries()).hasSize(50).allMatch(it -> it.changes().size() == 1);
    assertThat(pages.statements).isEqualTo(2);
    assertThat(pages.mostRows).isLessThanOrEqualTo(300);
  }

  @Test
  void aWholeHistoryIsNeverHeldAndEachEventIsReadOnce() {
    fill(400, 10);
    MemoryPages pages = log.pages();
    List<HistoryEntry> all = readAll(workspace(pages, HistoryFilter.ALL, range(0, false)));
    assertThat(all).hasSize(4_400);
    assertThat(all.getLast().changes())
        .containsExactly(new Change("firstName", "Version 9", "Version 10"));
    assertThat(pages.rows).isEqualTo(4_400);
    assertThat(pages.mostRows).isLessThanOrEqualTo(HistoryReader.BATCH);
  }

  @Test
  void backwardsItIsTheSame() {
    fill(40, 50);
    List<HistoryEntry> forwards =
        readAll(workspace(log.pages(), HistoryFilter.ALL, range(0, false)));
    MemoryPages pages = log.pages();
    assertThat(readAll(workspace(pages, HistoryFilter.ALL, range(0, true))))
        .containsExactlyElementsOf(forwards.reversed());
    assertThat(pages.mostRows).isLessThanOrEqualTo(Teller.PAGE);
  }

  @Test
  void aLongStreamIsNotReadFromItsBeginningForEachBatch() {
    fill(1, 9_999);
    for (boolean newestFirst : new boolean[] {false, true}) {
      MemoryPages pages = log.pages();
      StreamBatches batches =
          new StreamBatches(
              pages,
              Map.of(SampleLog.participant(0).toString(), Long.MAX_VALUE),
              new PositionRange(0, Long.MAX_VALUE, newestFirst));
      assertThat(readAll(reader(pages, batches, HistoryFilter.ALL))).hasSize(10_000);
      assertThat(pages.rows).isLessThan(50_000);
      assertThat(pages.mostRows).isLessThanOrEqualTo(Teller.PAGE);
    }
  }

  @Test
  void theWorkForAPageIsBoundedAndTheNextOneGoesOn() {
    fill(20, 400);
    log.add(7, new StatusChanged(ParticipantStatus.LEAD, ParticipantStatus.PAST, null, null));
    HistoryFilter status =
        new HistoryFilter(null, null, Set.of(), Set.of(), Set.of(), Set.of("status"));
    MemoryPages pages = log.pages();
    HistoryPage first = workspace(pages, status, range(20, false)).page(10);
    assertThat(first.entries()).isEmpty();
    assertThat(pages.statements).isLessThanOrEqualTo(2 * HistoryReader.BATCHES_A_PAGE + 10);
    long reached = Optional.ofNullable(first.next()).orElseThrow().position();
    assertThat(reached).isEqualTo(20 + HistoryReader.BATCH * HistoryReader.BATCHES_A_PAGE);
    HistoryPage second = workspace(pages, status, range(reached, false)).page(10);
    assertThat(second.entries()).extracting(HistoryEntry::version).containsExactly(401L);
    assertThat(second.next()).isNull();
  }

  @Test
  void ofARareTypeOnlyTheEventsThemselvesAreRead() {
    fill(20, 400);
    log.add(7, new StatusChanged(ParticipantStatus.LEAD, ParticipantStatus.PAST, null, null));
    HistoryFilter type =
        new HistoryFilter(null, null, Set.of(), Set.of(), Set.of("StatusChanged"), Set.of());
    MemoryPages pages = log.pages();
    HistoryPage page = workspace(pages, type, range(0, false)).page(10);
    assertThat(page.entries()).hasSize(1);
    assertThat(page.next()).isNull();
    assertThat(pages.rows).isLessThan(500);
  }

  @Test
  void ofWhoIsErasedNothingPersonalIsTold() {
    fill(2, 1);
    log.add(1, new ParticipantErased(SampleLog.WORKSPACE, 1, "Asked for"));
    List<HistoryEntry> entries =
        readAll(workspace(log.pages(), HistoryFilter.ALL, range(0, false)));
    assertThat(entries)
        .filteredOn(it -> it.participantId().equals(SampleLog.participant(1)))
        .hasSize(3)
        .allMatch(it -> it.gap() == Gap.ERASED)
        .noneMatch(it -> it.changes().toString().contains("Version"));
    assertThat(entries.getLast().reason()).isEqualTo("Asked for");
    assertThat(entries)
        .filteredOn(it -> it.participantId().equals(SampleLog.participant(0)))
        .allMatch(it -> it.gap() == Gap.NONE);
  }

  @Test
  void whatCannotBeReadHidesNobodyElse() {
    fill(2, 1);
    log.addUnknown(1).rename(1).rename(0);
    for (boolean newestFirst : new boolean[] {false, true}) {
      List<HistoryEntry> entries =
          readAll(workspace(log.pages(), HistoryFilter.ALL, range(0, newestFirst)));
      assertThat(entries).hasSize(7);
      assertThat(entries)
          .filteredOn(it -> it.gap() == Gap.UNREADABLE)
          .extracting(HistoryEntry::position)
          .containsExactlyInAnyOrder(5L, 6L);
      assertThat(entries).allMatch(it -> "me".equals(it.actor()));
    }
  }

  private void fill(int participants, int changes) {
    for (int i = 0; i < participants; i++) {
      log.register(i);
    }
    for (int change = 0; change < changes; change++) {
      for (int i = 0; i < participants; i++) {
        log.rename(i);
      }
    }
  }

  private static PositionRange range(long after, boolean newestFirst) {
    return new PositionRange(after, Long.MAX_VALUE, newestFirst);
  }

  private static HistoryReader workspace(
      MemoryPages pages, HistoryFilter filter, PositionRange range) {
    return reader(pages, new ScopeBatches(pages, SampleLog.SCOPE, filter.types(), range), filter);
  }

  private static HistoryReader reader(MemoryPages pages, Batches batches, HistoryFilter filter) {
    Teller teller =
        new Teller(pages, SampleLog.DECODER, new AuditFields(List.of()), false, Set.of());
    return new HistoryReader(batches, SampleLog.DECODER, teller, filter, 0);
  }

  private static List<HistoryEntry> readAll(HistoryReader reader) {
    List<HistoryEntry> all = new ArrayList<>();
    for (Optional<List<HistoryEntry>> next = reader.next();
        next.isPresent();
        next = reader.next()) {
      all.addAll(next.get());
    }
    return all;
  }
}
