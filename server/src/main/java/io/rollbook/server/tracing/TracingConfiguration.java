package io.rollbook.server.tracing;

import io.micrometer.tracing.exporter.SpanExportingPredicate;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is traced, if somebody gets the traces. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(OnlyWithEndpoint.ENDPOINT)
class TracingConfiguration {

  /** Not the questions of those who watch this node, nor what it does each second by itself. */
  @Bean
  SpanExportingPredicate ofRequests() {
    return span -> {
      String route = span.getTags().get("uri");
      return route != null && !route.startsWith("/actuator");
    };
  }

  @Bean
  PathlessRequests requestConvention() {
    return new PathlessRequests();
  }
}
