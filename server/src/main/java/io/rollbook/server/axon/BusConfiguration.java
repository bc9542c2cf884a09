package io.rollbook.server.axon;

import io.rollbook.audit.Caller;
import io.rollbook.eventlog.axon.AppendOptionsInterceptor;
import java.time.Duration;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.common.lock.LockFactory;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.axonframework.messaging.correlation.MessageOriginProvider;
import org.axonframework.messaging.correlation.SimpleCorrelationDataProvider;
import org.axonframework.messaging.interceptors.CorrelationDataInterceptor;
import org.axonframework.monitoring.MessageMonitor;
import org.axonframework.queryhandling.QueryBus;
import org.axonframework.queryhandling.QueryUpdateEmitter;
import org.axonframework.queryhandling.SimpleQueryBus;
import org.springframework.context.annotation.Bean;

/**
 * Buses in this process and without transactions: an append is one of its own, and a query is one
 * statement. Every event carries its command's caller, and which message caused it.
 */
@org.springframework.context.annotation.Configuration(proxyBeanMethods = false)
class BusConfiguration {

  private static final Duration LOCK_PATIENCE = Duration.ofSeconds(5);

  @Bean
  CorrelationDataProvider callerProvider() {
    return new SimpleCorrelationDataProvider(
        Caller.WORKSPACE, Caller.ACTOR, Caller.DIALECT, Caller.REQUEST_ID);
  }

  @Bean
  CorrelationDataProvider originProvider() {
    return new MessageOriginProvider();
  }

  /**
   * Of those who change one aggregate, each waits for those before it, but not for longer than a
   * request may last: while the database is silent, one time limit would follow the other.
   */
  @Bean
  LockFactory aggregateLocks() {
    return new AggregateLocks(LOCK_PATIENCE);
  }

  @Bean
  CommandBus commandBus(Configuration axon, MessageMonitor<CommandMessage<?>> monitor) {
    SimpleCommandBus bus =
        SimpleCommandBus.builder()
            .transactionManager(NoTransactionManager.instance())
            .messageMonitor(monitor)
            .build();
    bus.registerHandlerInterceptor(
        new CorrelationDataInterceptor<>(axon.correlationDataProviders()));
    bus.registerHandlerInterceptor(new AppendOptionsInterceptor());
    return bus;
  }

  @Bean
  QueryBus queryBus(QueryUpdateEmitter updates) {
    return SimpleQueryBus.builder()
        .transactionManager(NoTransactionManager.instance())
        .queryUpdateEmitter(updates)
        .build();
  }
}
