package io.rollbook.server.dialect.missionhub;

import io.rollbook.server.security.AccessTokens;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** Puts the headers around security, whose answers have them too. */
@Configuration(proxyBeanMethods = false)
class MissionHubConfiguration {

  @Bean
  FilterRegistrationBean<MissionHubHeaders> missionHubHeaders(AccessTokens tokens) {
    FilterRegistrationBean<MissionHubHeaders> registration =
        new FilterRegistrationBean<>(new MissionHubHeaders(tokens));
    registration.addUrlPatterns(MissionHub.BASE + "/*");
    registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 10);
    return registration;
  }
}
