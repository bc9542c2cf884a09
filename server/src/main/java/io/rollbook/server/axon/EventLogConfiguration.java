package io.rollbook.server.axon;

import io.rollbook.audit.EventCatalogue;
import io.rollbook.eventlog.EventLog;
import io.rollbook.eventlog.KeyedDigest;
import io.rollbook.eventlog.SnapshotStore;
import io.rollbook.eventlog.axon.ClaimPolicy;
import io.rollbook.eventlog.axon.EventDecoder;
import io.rollbook.eventlog.axon.EventTypes;
import io.rollbook.eventlog.axon.LogEventStore;
import io.rollbook.eventlog.axon.LogStorageEngine;
import io.rollbook.eventlog.axon.NamedTypeSerializer;
import io.rollbook.eventlog.axon.RecordingPolicy;
import io.rollbook.eventlog.postgres.AppendListener;
import io.rollbook.eventlog.postgres.PostgresEventLog;
import io.rollbook.eventlog.postgres.PostgresSnapshotStore;
import io.rollbook.eventlog.privacy.SubjectKeys;
import io.rollbook.privacy.PersonalData;
import io.rollbook.server.keys.RootKey;
import java.util.List;
import javax.sql.DataSource;
import org.axonframework.eventsourcing.snapshotting.SnapshotFilter;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The event log and what stands between it and Axon. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(EventLogProperties.class)
@EnableScheduling
class EventLogConfiguration {

  @Bean
  PostgresEventLog eventLog(
      DataSource pool,
      @Qualifier("dedicated") DataSource dedicated,
      EventLogProperties properties,
      AppendListener listener) {
    return new PostgresEventLog(pool, dedicated, properties.settings(), listener);
  }

  @Bean
  SnapshotStore snapshotStore(DataSource pool) {
    return new PostgresSnapshotStore(pool);
  }

  @Bean
  KeyedDigest keyedDigest(RootKey rootKey) {
    return new KeyedDigest(rootKey.derive("digests", "HmacSHA256"));
  }

  @Bean
  @Qualifier("eventSerializer")
  NamedTypeSerializer eventSerializer() {
    EventTypes.Builder types = EventTypes.builder();
    EventCatalogue.ENTRIES.forEach(it -> types.add(it.name(), it.revision(), it.type()));
    return NamedTypeSerializer.of(types.build(), PersonalData.class);
  }

  @Bean
  EventDecoder eventDecoder(
      @Qualifier("eventSerializer") Serializer eventSerializer,
      List<EventUpcaster> upcasters,
      SubjectKeys keys) {
    return new EventDecoder(eventSerializer, new EventUpcasterChain(upcasters), keys);
  }

  @Bean
  LogStorageEngine storageEngine(
      EventLog log,
      SnapshotStore snapshots,
      NamedTypeSerializer eventSerializer,
      Serializer snapshotSerializer,
      List<EventUpcaster> upcasters,
      List<ClaimPolicy> claims,
      RecordingPolicy policy,
      SnapshotFilter snapshotFilter,
      SubjectKeys keys) {
    return new LogStorageEngine(
        log,
        snapshots,
        eventSerializer,
        snapshotSerializer,
        new EventUpcasterChain(upcasters),
        ClaimPolicy.all(claims),
        policy,
        snapshotFilter,
        keys);
  }

  @Bean
  LogEventStore eventStore(LogStorageEngine engine) {
    return new LogEventStore(engine);
  }
}
