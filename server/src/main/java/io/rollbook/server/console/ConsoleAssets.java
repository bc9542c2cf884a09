package io.rollbook.server.console;

import java.util.Objects;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.webjars.WebJarVersionLocator;

/** Serves styles and scripts; all of them come with the server. */
@Configuration(proxyBeanMethods = false)
class ConsoleAssets implements WebMvcConfigurer {

  private static final String HTMX = "htmx.org";

  @Override
  public void addResourceHandlers(ResourceHandlerRegistry registry) {
    String version = Objects.requireNonNull(new WebJarVersionLocator().version(HTMX));
    registry
        .addResourceHandler(Console.ASSETS + "**")
        .addResourceLocations(
            "classpath:/console/assets/",
            "classpath:/META-INF/resources/webjars/" + HTMX + '/' + version + "/dist/")
        // A new version of the server must not meet an old script; asking costs little.
        .setCacheControl(CacheControl.noCache());
  }
}
