package io.rollbook.eventlog.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import io.rollbook.eventlog.EventLog;
import io.rollbook.eventlog.NewEvent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** A rule that a store passes by doing nothing would be no rule. */
class ConformanceSuiteFailsAStoreThatDoesNothingTest {

  @Test
  void everyRuleFails() {
    List<String> passed = new ArrayList<>();
    List<String> failed = new ArrayList<>();
    LauncherDiscoveryRequest request =
        LauncherDiscoveryRequestBuilder.request().selectors(selectClass(Nothing.class)).build();
    LauncherFactory.create()
        .execute(
            request,
            new TestExecutionListener() {
              @Override
              public void executionFinished(TestIdentifier test, TestExecutionResult result) {
                if (test.isTest()) {
                  boolean ok = result.getStatus() == TestExecutionResult.Status.SUCCESSFUL;
                  (ok ? passed : failed).add(test.getDisplayName());
                }
              }
            });
    assertThat(passed).isEmpty();
    assertThat(failed).hasSizeGreaterThan(30);
  }

  /** Found by the launcher only; build tools look for names that end in Test or IT. */
  static final class Nothing extends EventLogConformance {

    @Override
    protected EventLog open() {
      return new NoEventLog();
    }

    @Override
    public HeldOpen holdAnAppendOpen(NewEvent event) {
      return () -> {};
    }

    @Override
    public HeldOpen holdAReadOpen() {
      return () -> {};
    }

    @Override
    public void cutConnections() {}

    @Override
    public Duration patience() {
      return Duration.ofMillis(200);
    }
  }
}
