package io.rollbook.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.io.ClassPathResource;

/**
 * Axon reports the machine to its maker unless it is told not to. It never does so inside a test,
 * so the server runs in processes of its own.
 */
@Execution(ExecutionMode.CONCURRENT)
class NothingIsSentIT {

  @Test
  void aServerReportsToNobodyAndLeavesNothingInTheUsersHome(@TempDir Path folder) throws Exception {
    Path home = Files.createDirectory(folder.resolve("home"));
    Path otherHome = Files.createDirectory(folder.resolve("other-home"));
    try (RecordingProxy proxy = new RecordingProxy();
        RecordingProxy otherProxy = new RecordingProxy();
        ServerProcess server =
            start(folder.resolve("data"), options(proxy, home)).awaitStartOrEnd();
        // the same with the reports on, to show that they would be seen, and by when
        ServerProcess reporting =
            start(
                folder.resolve("other-data"),
                options(
                    otherProxy,
                    otherHome,
                    "-Daxoniq.update-checker.disabled=false",
                    "-Dspring.autoconfigure.exclude=" + exclusionsWithoutTheChecker()))) {
      await()
          .atMost(Duration.ofMinutes(2))
          .untilAsserted(
              () ->
                  assertThat(otherProxy.requests())
                      .as(reporting.output())
                      .hasSizeGreaterThanOrEqualTo(2));

      assertThat(otherProxy.requests()).allSatisfy(line -> assertThat(line).contains("axoniq"));
      assertThat(server.process().isAlive()).as(server.output()).isTrue();
      assertThat(proxy.requests()).isEmpty();
      assertThat(home).isEmptyDirectory();
      assertThat(server.output()).doesNotContainIgnoringCase("axoniq");
    }
  }

  private static String exclusionsWithoutTheChecker() throws IOException {
    MapPropertySource settings =
        (MapPropertySource)
            new YamlPropertySourceLoader()
                .load("settings", new ClassPathResource("application.yaml"))
                .getFirst();
    List<String> exclusions =
        settings.getSource().entrySet().stream()
            .filter(setting -> setting.getKey().startsWith("spring.autoconfigure.exclude"))
            .map(setting -> setting.getValue().toString())
            .toList();
    assertThat(exclusions).anyMatch(name -> name.contains("UpdateChecker"));
    return exclusions.stream()
        .filter(name -> !name.contains("UpdateChecker"))
        .collect(Collectors.joining(","));
  }

  private static ServerProcess start(Path data, List<String> options) throws IOException {
    return ServerProcess.start(data, options, Map.of());
  }

  private static List<String> options(RecordingProxy proxy, Path home, String... more) {
    List<String> options = new ArrayList<>(proxy.jvmOptions());
    options.add("-Duser.home=" + home);
    options.addAll(List.of(more));
    return options;
  }
}
