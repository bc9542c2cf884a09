package io.rollbook.server.faults;

import org.junit.jupiter.api.Test;

/** Processes die while clients work. */
@OnSharedCluster
class KilledProcessesFaultIT {

  private final Cluster cluster = Cluster.shared();
  private final Journal journal = new Journal();

  @Test
  void whatClientsWereToldIsInTheLogAndInTheReadModelWhoeverIsKilled() throws Exception {
    try (Load load = cluster.load(journal, 6)) {
      for (int round = 0; round < Form.rounds(1, 10); round++) {
        load.awaitMore(50);
        Node killed = cluster.node(round % Form.NODES);
        killed.kill();
        load.awaitMore(20);
        // It does not start without a database, so that one is left alone until then.
        killed.start().awaitStart();
        cluster.postgres().stopImmediately();
        cluster.postgres().restart();
        load.awaitMore(50);
        cluster.postgres().kill();
        cluster.postgres().restart();
        load.awaitMore(50);
      }
      load.end();
      cluster.audit().holds(journal);
    }
  }
}
