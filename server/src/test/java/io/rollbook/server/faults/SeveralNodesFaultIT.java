package io.rollbook.server.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.rollbook.server.faults.Journal.Outcome;
import io.rollbook.server.testing.Answer;
import io.rollbook.server.testing.Client;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.jdbc.core.JdbcTemplate;

/** Nodes that want the same at once, that stop for a while, and that are replaced. */
@OnSharedCluster
class SeveralNodesFaultIT {

  private static final String PARTICIPANTS = "/v1/participants";
  private static final Duration SOON = Duration.ofSeconds(60);

  private final Cluster cluster = Cluster.shared();
  private final Journal journal = new Journal();

  @Test
  void ofManyWhoWantOneVersionOneClaimOrOneKeyAtSeveralNodesOneGetsIt() throws Exception {
    for (int round = 0; round < Form.rounds(8, 200); round++) {
      String email = UUID.randomUUID() + "@b.de";
      String body = "{\"participant\":{\"email\":\"" + email + "\"}}";
      String key = UUID.randomUUID().toString();
      List<Answer> repeats = onAllNodes(it -> it.post(PARTICIPANTS, body, "Idempotency-Key", key));
      assertThat(repeats).allSatisfy(it -> assertThat(it.status()).as(it.body()).isEqualTo(201));
      assertThat(repeats.stream().map(it -> it.text("/data/id")).distinct()).hasSize(1);

      String path = repeats.getFirst().header("Location");
      List<Answer> versions =
          onAllNodes(
              it ->
                  it.put(
                      path,
                      "{\"participant\":{\"birthCity\":\"" + UUID.randomUUID() + "\"}}",
                      "If-Match",
                      "\"0\""));
      assertThat(versions.stream().filter(it -> it.status() == 200)).hasSize(1);
      assertThat(versions.stream().filter(it -> it.status() == 412)).hasSize(versions.size() - 1);

      String claim = "{\"key\":\"k" + UUID.randomUUID().toString().replace("-", "") + "\"}";
      List<Answer> claims = onAllNodes(it -> it.post(cluster.tenant().checkmango(), claim));
      assertThat(claims.stream().filter(it -> it.status() == 201)).hasSize(1);
      assertThat(claims.stream().filter(it -> it.status() == 422)).hasSize(claims.size() - 1);
    }
    cluster.audit().holds(journal);
  }

  @Test
  @EnabledIfSystemProperty(named = "faults", matches = "long")
  void aNodeThatStoppedForLongerThanItsClaimLosesAndDoublesNothing() throws Exception {
    for (int round = 0; round < Form.rounds(1, 5); round++) {
      try (Load load = cluster.load(journal, 4)) {
        load.awaitMore(50);
        Node stopped = ownerOfTheProjection();
        List<String> others =
            cluster.nodes().stream().filter(it -> it != stopped).map(Node::address).toList();
        try (Load rest = Load.start(others, cluster.tenant(), journal, 3)) {
          stopped.pause();
          try {
            await().atMost(SOON).until(() -> owner().filter(it -> it != stopped).isPresent());
            rest.awaitMore(50);
          } finally {
            stopped.resume();
          }
          load.awaitMore(50);
          rest.end();
        }
        load.end();
      }
    }
    cluster.audit().holds(journal);
  }

  @Test
  @EnabledIfSystemProperty(named = "faults", matches = "long")
  void nodesAreReplacedOneAfterTheOtherWithoutAFailedRequest() throws Exception {
    List<Integer> ports = cluster.nodes().stream().map(Node::port).toList();
    try (RetryingProxy proxy = RetryingProxy.start(ports);
        Load load = Load.start(List.of(proxy.address()), cluster.tenant(), journal, 4)) {
      for (int round = 0; round < Form.rounds(1, 6); round++) {
        Node replaced = cluster.node(round % Form.NODES);
        load.awaitMore(50);
        replaced.stop();
        load.awaitMore(50);
        replaced.start().awaitStart();
      }
      load.awaitMore(50);
      load.end();
      assertThat(journal.reasons()).isEmpty();
      assertThat(journal.unavailable()).isZero();
      assertThat(journal.count(Outcome.OK)).isPositive();
      cluster.audit().holds(journal);
    }
  }

  private Node ownerOfTheProjection() {
    return await().atMost(SOON).until(this::owner, Optional::isPresent).orElseThrow();
  }

  private Optional<Node> owner() {
    List<String> owners =
        new JdbcTemplate(cluster.database().owner())
            .queryForList(
                "SELECT coalesce(t.owner, '') FROM token_entry t JOIN projection_generation g"
                    + " ON t.processor_name = g.projection || '-' || g.slot WHERE g.serving",
                String.class);
    return cluster.nodes().stream()
        .filter(it -> owners.getFirst().startsWith(it.handle().pid() + "@"))
        .findFirst();
  }

  private List<Answer> onAllNodes(Function<Client, Answer> request) throws Exception {
    List<Future<Answer>> asked = new ArrayList<>();
    try (ExecutorService threads = Executors.newCachedThreadPool()) {
      for (int i = 0; i < 4; i++) {
        for (Node node : cluster.nodes()) {
          Client client = node.client(cluster.tenant().token());
          asked.add(threads.submit(() -> request.apply(client)));
        }
      }
      List<Answer> answers = new ArrayList<>();
      for (Future<Answer> answer : asked) {
        answers.add(answer.get());
      }
      return answers;
    }
  }
}
