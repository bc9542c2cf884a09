package io.rollbook.server.start;

import io.rollbook.audit.Caller;
import io.rollbook.server.StartupRefused;
import io.rollbook.server.database.RunMode;
import io.rollbook.server.demo.DemoLoading;
import io.rollbook.server.demo.DemoSize;
import io.rollbook.workspace.WorkspaceId;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/**
 * What must be there before the first request: an administrator, and with the embedded database the
 * demo world.
 */
@Component
class FirstSteps implements ApplicationRunner {

  /** What RFC 6750 allows in a header, and long enough. */
  private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9._~+/-]{16,}=*");

  private final RunMode mode;
  private final Operators operators;
  private final DemoWorld demo;
  private final DemoLoading loading;
  private final Greeting greeting;
  private final @Nullable String adminToken;
  private final int participants;

  FirstSteps(
      RunMode mode,
      Operators operators,
      DemoWorld demo,
      DemoLoading loading,
      Greeting greeting,
      @Value("${rollbook.admin-token:#{null}}") @Nullable String adminToken,
      @Value("${" + DemoSize.NAME + ":#{null}}") @Nullable String participants) {
    this.mode = mode;
    this.operators = operators;
    this.demo = demo;
    this.loading = loading;
    this.greeting = greeting;
    // Compose files hand on a variable that is not set as an empty text.
    this.adminToken = adminToken == null || adminToken.isBlank() ? null : adminToken;
    this.participants = DemoSize.of(participants, mode);
  }

  @Override
  public void run(ApplicationArguments arguments) {
    Caller caller =
        new Caller(WorkspaceId.OPERATORS, "rollbook", "rollbook", "start-" + UUID.randomUUID());
    if (mode.embedded()) {
      operators.ensure(caller, adminToken == null ? DemoWorld.ADMIN_TOKEN : adminToken);
      WorkspaceId workspace = demo.ensure(caller);
      greeting.showDemo(adminToken == null);
      if (participants > 0) {
        loading.begin(workspace, DemoWorld.LEADER, DemoWorld.ORGANIZATION, participants);
      }
    } else {
      refuseWeak(adminToken);
      Optional<String> made = operators.ensure(caller, adminToken);
      greeting.showExternal(made);
    }
  }

  private static void refuseWeak(@Nullable String token) {
    if (token != null && !TOKEN.matcher(token).matches()) {
      throw new StartupRefused(
          "The admin token is too short, so that it could be guessed, or has characters that no"
              + " bearer token can have.",
          "Set ROLLBOOK_ADMIN_TOKEN to a random text of at least 16 letters, digits and -._~+/, or"
              + " leave it out to have one made at the first start.");
    }
  }
}
