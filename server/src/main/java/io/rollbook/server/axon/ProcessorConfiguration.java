package io.rollbook.server.axon;

import io.rollbook.eventlog.EventLog;
import io.rollbook.eventlog.axon.EventDecoder;
import io.rollbook.query.parked.ParkedCause;
import io.rollbook.query.progress.Generation;
import io.rollbook.query.progress.Generations;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.config.EventProcessingConfigurer;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.deadletter.jdbc.DeadLetterSchema;
import org.axonframework.eventhandling.deadletter.jdbc.JdbcSequencedDeadLetterQueue;
import org.axonframework.eventhandling.tokenstore.jdbc.TokenSchema;
import org.axonframework.messaging.deadletter.Decisions;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;
import org.axonframework.messaging.deadletter.ThrowableCause;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3SerializerCustomizer;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;
import tools.jackson.databind.jsontype.PolymorphicTypeValidator;

/** The processors, what they keep in tables, and how. */
@Configuration(proxyBeanMethods = false)
class ProcessorConfiguration {

  /** Parking goes on for as long as it takes somebody to look: it must not stop everything. */
  private static final int NO_LIMIT = 100_000_000;

  @Bean
  TokenSchema tokenSchema() {
    return TokenSchema.builder()
        .setTokenTable("token_entry")
        .setProcessorNameColumn("processor_name")
        .setTokenTypeColumn("token_type")
        .build();
  }

  /** A token that stands for a replay holds others, whose types Jackson must be allowed to find. */
  @Bean
  Jackson3SerializerCustomizer tokenTypes() {
    PolymorphicTypeValidator tokens =
        BasicPolymorphicTypeValidator.builder()
            .allowIfSubType("org.axonframework.eventhandling.")
            .build();
    return mapper -> mapper.polymorphicTypeValidator(tokens);
  }

  @Bean
  DeadLetterSchema deadLetterSchema() {
    return DeadLetterSchema.builder()
        .deadLetterTable("dead_letter_entry")
        .deadLetterIdentifierColumn("dead_letter_identifier")
        .processingGroupColumn("processing_group")
        .sequenceIdentifierColumn("sequence_identifier")
        .sequenceIndexColumn("sequence_index")
        .messageTypeColumn("message_type")
        .eventIdentifierColumn("event_identifier")
        .payloadTypeColumn("payload_type")
        .payloadRevisionColumn("payload_revision")
        .metaDataColumn("meta_data")
        .aggregateTypeColumn("aggregate_type")
        .aggregateIdentifierColumn("aggregate_identifier")
        .sequenceNumberColumn("sequence_number")
        .tokenTypeColumn("token_type")
        .enqueuedAtColumn("enqueued_at")
        .lastTouchedColumn("last_touched")
        .processingStartedColumn("processing_started")
        .causeTypeColumn("cause_type")
        .causeMessageColumn("cause_message")
        .build();
  }

  /** One processor for each generation of a projection, and its parked events. */
  @Bean
  ConfigurerModule generationProcessing(Generations generations, ParkingQueues queues) {
    return configurer ->
        configurer.eventProcessing(
            processing -> {
              for (Generation generation : Generation.all()) {
                register(generation, processing, generations, queues);
              }
            });
  }

  private static void register(
      Generation generation,
      EventProcessingConfigurer processing,
      Generations generations,
      ParkingQueues queues) {
    String name = generation.processor();
    processing
        .registerEventProcessor(
            name,
            (_, axon, invoker) -> GenerationProcessor.of(generation, axon, invoker, generations))
        .registerDeadLetterQueue(name, _ -> queues.of(name))
        .registerDeadLetterPolicy(
            name,
            _ ->
                (_, cause) ->
                    Decisions.enqueue(ParkedCause.of(ThrowableCause.asCause(cause)).toAxon()))
        .registerDeadLetteringEventHandlerInvokerConfiguration(
            name, (_, invoker) -> invoker.enableSequenceIdentifierCache());
  }

  /** Makes the queue of a processing group. */
  @FunctionalInterface
  interface ParkingQueues {
    SequencedDeadLetterQueue<EventMessage<?>> of(String processingGroup);
  }

  @Bean
  ParkingQueues parkingQueues(
      ConnectionProvider connections,
      TransactionManager transactions,
      DeadLetterSchema schema,
      @Qualifier("eventSerializer") Serializer eventSerializer,
      Serializer serializer,
      EventLog log,
      EventDecoder decoder) {
    return group ->
        JdbcSequencedDeadLetterQueue.<EventMessage<?>>builder()
            .processingGroup(group)
            .connectionProvider(connections)
            .transactionManager(transactions)
            .schema(schema)
            .statementFactory(LetterReferences.of(schema, serializer, eventSerializer))
            .converter(new ReferredLetters(log, decoder))
            .genericSerializer(serializer)
            .eventSerializer(eventSerializer)
            .maxSequences(NO_LIMIT)
            .maxSequenceSize(NO_LIMIT)
            .build();
  }
}
