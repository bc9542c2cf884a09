package io.rollbook.server.dialect.azavpilot;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** How this API settles what its page leaves open. */
@ConfigurationProperties("rollbook.azavpilot")
record AzavProperties(@DefaultValue("schema") EmailPolicy email) {}
