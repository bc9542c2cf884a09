package io.rollbook.server.shell;

import io.rollbook.server.shell.ShellArguments.EnvironmentName;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.time.Duration;
import java.util.Set;

/** A running server, addressed in the name of a token. */
final class ServerConnection {

  /** What a command that talks to a server understands besides its own options. */
  static final Set<String> OPTIONS = Set.of("--server", "--token");

  static final String USAGE = "[--server=http://localhost:8080] [--token=...]";

  private static final String SERVER = "http://localhost:8080";
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
  private final URI server;
  private final String token;

  private ServerConnection(URI server, String token) {
    this.server = server;
    this.token = token;
  }

  /**
   * The server and the token that the arguments, or the environment, name.
   *
   * @throws ShellFailure if they name none
   */
  static ServerConnection of(ShellArguments arguments) {
    String token =
        arguments
            .option("--token", EnvironmentName.ROLLBOOK_TOKEN)
            .filter(it -> !it.isBlank())
            .orElseThrow(
                () -> new ShellFailure("A token is needed: --token=... or ROLLBOOK_TOKEN"));
    return new ServerConnection(address(arguments.option("--server", SERVER)), token);
  }

  /** A request, to be completed, whose answer must begin within seconds. */
  HttpRequest.Builder request(String path) {
    try {
      return HttpRequest.newBuilder(server.resolve(path))
          .timeout(PATIENCE)
          .header("Authorization", "Bearer " + token);
    } catch (IllegalArgumentException e) {
      throw new ShellFailure("The token or the address cannot be sent");
    }
  }

  <T> HttpResponse<T> send(HttpRequest.Builder request, BodyHandler<T> body)
      throws IOException, InterruptedException {
    return http.send(request.build(), body);
  }

  /** Why the server did not do it. */
  static ShellFailure refusal(HttpResponse<?> answer) {
    return new ShellFailure(
        switch (answer.statusCode()) {
          case 401, 403 -> "The token does not allow this";
          case 404 -> "The server knows nothing of this";
          default -> "The server answered " + answer.statusCode();
        });
  }

  private static URI address(String text) {
    try {
      URI uri = URI.create(text);
      if (uri.getHost() != null && uri.getScheme().startsWith("http")) {
        return uri;
      }
    } catch (IllegalArgumentException e) {
      // said below
    }
    throw new ShellFailure("--server is not an address such as " + SERVER);
  }
}
