package io.rollbook.query.statistics;

import io.rollbook.eventlog.axon.EventDecoder;
import io.rollbook.query.parked.DiscardedEvents;
import io.rollbook.query.parked.ParkedStore;
import io.rollbook.query.progress.Generation;
import io.rollbook.query.progress.Projections;
import io.rollbook.query.rebuild.Loaded;
import io.rollbook.query.rebuild.Rebuildable;
import io.rollbook.query.rebuild.StreamChunks;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The numbers as rebuilds know them. */
@Component
class StatisticsRebuild implements Rebuildable {

  /** More than portions at a time. The first one is that of whoever follows the log. */
  private static final int PARTS = 64;

  private final StreamChunks<StatusHistory> chunks;
  private final DiscardedEvents discarded;
  private final StatusHistories histories;
  private final FlowStore store;
  private final ParkedStore parked;

  StatisticsRebuild(
      DataSource dataSource,
      EventDecoder decoder,
      DiscardedEvents discarded,
      StatusHistories histories,
      FlowStore store,
      ParkedStore parked) {
    this.chunks =
        new StreamChunks<>(dataSource, decoder::decodeWithoutPersonal, StatusFold.IGNORED);
    this.discarded = discarded;
    this.histories = histories;
    this.store = store;
    this.parked = parked;
  }

  @Override
  public String projection() {
    return Projections.STATISTICS;
  }

  @Override
  public Loaded load(
      Generation generation, @Nullable String after, @Nullable String last, long head) {
    store.holdOffDiscards(generation);
    StatusFold fold = new StatusFold(discarded.between(projection(), after, last));
    StreamChunks.Chunk<StatusHistory> chunk = chunks.read(after, last, head, fold);
    List<Flow> flows = chunk.states().stream().flatMap(it -> it.flows().stream()).toList();
    store.add(generation, part(last), flows, 1);
    chunk
        .unreadable()
        .forEach(it -> parked.park(generation, it.stream(), it.first(), it.last(), it.cause()));
    return chunk.loaded();
  }

  /** That of a segment, which goes by its last stream. */
  private static int part(@Nullable String last) {
    return 1 + (last == null ? 0 : Math.floorMod(last.hashCode(), PARTS));
  }

  @Override
  public long participants(Generation generation) {
    return store.count(generation, Flow.Kind.REGISTERED);
  }

  /** Numbers do not tell whom they are made of: each that a sampled stream adds to is there. */
  @Override
  public Set<String> different(
      Generation generation, Collection<String> sample, long position, Set<String> parkedStreams) {
    StatusFold fold = histories.fold(sample);
    Map<Flow, Integer> expected = new HashMap<>();
    histories
        .read(sample, position)
        .forEach(
            (stream, messages) -> {
              @Nullable StatusHistory history =
                  parkedStreams.contains(stream) ? null : fold.foldBefore(Long.MAX_VALUE, messages);
              if (history != null) {
                history.flows().forEach(it -> expected.merge(it, 1, Integer::sum));
              }
            });
    Set<String> different = new TreeSet<>();
    expected.forEach(
        (flow, number) -> {
          if (store.count(generation, flow) < number) {
            different.add(flow.toString());
          }
        });
    return different;
  }
}
