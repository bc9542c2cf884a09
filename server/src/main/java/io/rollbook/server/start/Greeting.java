package io.rollbook.server.start;

import io.rollbook.server.console.Console;
import java.util.Objects;
import java.util.Optional;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.stereotype.Component;

/**
 * Says on the console where Rollbook is and how to begin. Not logged: logs are kept, and one token
 * here is a secret.
 */
@Component
class Greeting {

  private final WebServerApplicationContext context;

  Greeting(WebServerApplicationContext context) {
    this.context = context;
  }

  void showDemo(boolean wellKnownAdmin) {
    print(
        """

        Rollbook is ready at %1$s with a demo world in an embedded PostgreSQL.

          demo-token       reads and writes the workspace "demo"
          demo-read-token  reads it
          elsewhere-token  reads and writes the workspace "elsewhere"
          lapsed-token     reads and writes the workspace "lapsed", which has no subscription
          %2$s manages workspaces and projections

        curl -X POST %1$s/v1/participants \\
          -H "Authorization: Bearer demo-token" -H "Content-Type: application/json" \\
          -d '{"participant":{"firstName":"Melanie","lastName":"Muster","email":"melanie.muster@example.de"}}'

        Try all of it at %1$s/swagger-ui.html

        Look around at %1$s%3$s and sign in with demo-token, or with demo-read-token to change nothing.
        """
            .formatted(
                address(),
                wellKnownAdmin ? "admin-token     " : "the token in ROLLBOOK_ADMIN_TOKEN",
                Console.PATH));
  }

  void showExternal(Optional<String> madeAdminToken) {
    print(
        "\nRollbook is ready at %1$s and its console at %1$s%2$s%n"
                .formatted(address(), Console.PATH)
            + madeAdminToken
                .map(
                    token ->
                        """

                        This database was new. The admin token, shown this once: %s
                        """
                            .formatted(token))
                .orElse(""));
  }

  private String address() {
    return "http://localhost:" + Objects.requireNonNull(context.getWebServer()).getPort();
  }

  @SuppressWarnings("SystemOut")
  private static void print(String text) {
    System.out.print(text);
  }
}
