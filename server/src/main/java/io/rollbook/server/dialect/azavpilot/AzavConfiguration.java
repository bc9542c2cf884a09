package io.rollbook.server.dialect.azavpilot;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** Makes this dialect's settings available. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AzavProperties.class)
class AzavConfiguration {}
