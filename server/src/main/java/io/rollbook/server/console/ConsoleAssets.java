package io.rollbook.server.console;

import java.util.List;
import java.util.Objects;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.webjars.WebJarVersionLocator;

/** Serves styles and scripts; all of them come with the server. */
@Configuration(proxyBeanMethods = false)
class ConsoleAssets implements WebMvcConfigurer {

  private static final List<String> LIBRARIES = List.of("htmx.org", "chart.js");

  @Override
  public void addResourceHandlers(ResourceHandlerRegistry registry) {
    registry
        .addResourceHandler(Console.ASSETS + "**")
        .addResourceLocations("classpath:/console/assets/")
        .addResourceLocations(LIBRARIES.stream().map(ConsoleAssets::folder).toArray(String[]::new))
        // A new version of the server must not meet an old script; asking costs little.
        .setCacheControl(CacheControl.noCache());
  }

  private static String folder(String library) {
    String version = Objects.requireNonNull(new WebJarVersionLocator().version(library));
    return "classpath:/META-INF/resources/webjars/" + library + '/' + version + "/dist/";
  }
}
