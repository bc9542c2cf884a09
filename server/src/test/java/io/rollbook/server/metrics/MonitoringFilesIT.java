package io.rollbook.server.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.rollbook.server.testing.Client;
import io.rollbook.server.testing.RunningServer;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What docker-compose.yml mounts for those who watch Rollbook. */
class MonitoringFilesIT {

  private static final Path ROOT = Path.of("..");
  private static final Path DASHBOARD = ROOT.resolve("deploy/grafana/dashboards/rollbook.json");
  private static final Pattern METRIC =
      Pattern.compile("\\b(?:rollbook|http|hikaricp|jvm|process)_[a-z_]+\\b(?!=)");

  @Test
  void everyMetricOfTheDashboardIsThere() throws Exception {
    RunningServer server = RunningServer.shared();
    Client client = server.newWorkspace();
    client.post("/v1/participants", "{\"participant\":{\"email\":\"a@b.de\"}}");

    Set<String> shown = new TreeSet<>();
    for (String expression : expressions()) {
      Matcher metric = METRIC.matcher(expression);
      assertThat(metric.find()).as(expression).isTrue();
      do {
        shown.add(metric.group());
      } while (metric.find());
    }
    assertThat(Scrape.of(server).names()).containsAll(shown);
    assertThat(shown)
        .contains(
            "rollbook_commands_seconds_bucket",
            "rollbook_appender_batch_size_requests_sum",
            "rollbook_appender_wait_seconds_bucket",
            "rollbook_projection_lag_seconds",
            "rollbook_rebuild_state",
            "rollbook_projection_parked_events",
            "hikaricp_connections_active");
  }

  @Test
  void eachPanelHasItsPlaceAndAsksTheSourceThatIsThere() throws Exception {
    String source = "prometheus";
    JsonNode dashboard = JsonMapper.shared().readTree(Files.readString(DASHBOARD));
    Set<Integer> ids = new TreeSet<>();
    for (JsonNode panel : dashboard.at("/panels")) {
      assertThat(ids.add(panel.at("/id").asInt())).as(panel.at("/title").asString()).isTrue();
      for (JsonNode target : panel.at("/targets")) {
        assertThat(target.at("/datasource/uid").asString()).isEqualTo(source);
      }
    }
    assertThat(yaml("deploy/grafana/datasources.yml").toString())
        .contains("uid=" + source, "url=http://prometheus:9090");
  }

  @Test
  void whateverIsMountedIsThere() throws Exception {
    List<String> mounted = new ArrayList<>();
    services()
        .values()
        .forEach(
            service -> {
              for (Object volume : (List<?>) service.getOrDefault("volumes", List.of())) {
                if (volume.toString().startsWith("./")) {
                  mounted.add(volume.toString().split(":", 2)[0]);
                }
              }
            });
    assertThat(mounted).hasSizeGreaterThanOrEqualTo(5);
    assertThat(mounted).allSatisfy(it -> assertThat(ROOT.resolve(it)).exists());
  }

  @Test
  void theProxyKnowsEveryNodeAndShowsNoneOfWhatIsForThoseWhoWatch() throws Exception {
    String proxy = Files.readString(ROOT.resolve("deploy/haproxy.cfg"));
    List<String> nodes =
        services().entrySet().stream()
            .filter(it -> "rollbook:latest".equals(it.getValue().get("image")))
            .map(Map.Entry::getKey)
            .toList();
    assertThat(nodes).hasSize(3);
    assertThat(nodes).allSatisfy(it -> assertThat(proxy).contains(' ' + it + ":8080\n"));
    assertThat(proxy).contains("deny deny_status 404 if { path,url_dec -i -m beg /actuator }");
  }

  @Test
  void prometheusFindsTheNodesByTheNameThatTheyShare() throws Exception {
    String name = "rollbook-nodes";
    assertThat(yaml("deploy/prometheus.yml").toString())
        .contains("names=[" + name + "]", "metrics_path=/actuator/prometheus");
    services().values().stream()
        .filter(it -> "rollbook:latest".equals(it.get("image")))
        .forEach(it -> assertThat(String.valueOf(it.get("networks"))).contains(name));
  }

  private static List<String> expressions() throws IOException {
    JsonNode dashboard = JsonMapper.shared().readTree(Files.readString(DASHBOARD));
    List<String> expressions = new ArrayList<>();
    for (JsonNode panel : dashboard.at("/panels")) {
      for (JsonNode target : panel.at("/targets")) {
        expressions.add(target.at("/expr").asString());
      }
    }
    assertThat(expressions).hasSizeGreaterThan(20);
    return expressions;
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Map<String, Object>> services() throws IOException {
    return (Map<String, Map<String, Object>>)
        Objects.requireNonNull(yaml("docker-compose.yml").get("services"));
  }

  private static Map<String, Object> yaml(String file) throws IOException {
    try (Reader reader = Files.newBufferedReader(ROOT.resolve(file))) {
      return Objects.requireNonNull(new Yaml().<Map<String, Object>>load(reader));
    }
  }
}
