package io.rollbook.server.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rollbook.server.web.StreamedAnswer.Content;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.catalina.Context;
import org.apache.catalina.startup.Tomcat;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.web.MockHttpServletResponse;

/** How answers end that are written while they are made. */
class StreamedAnswerTest {

  @TempDir private Path folder;
  private final Tomcat tomcat = new Tomcat();

  @BeforeEach
  void start() {
    tomcat.setBaseDir(folder.toString());
    tomcat.setPort(0);
    tomcat.getConnector();
  }

  @AfterEach
  void stop() throws Exception {
    tomcat.stop();
    tomcat.destroy();
  }

  @Test
  void oneThatFailsOnItsWayIsNoAnswer() throws Exception {
    serve(
        out -> {
          out.write("a part".getBytes(StandardCharsets.UTF_8));
          out.flush();
          throw new IllegalStateException("The rest is not there");
        });
    assertThatThrownBy(this::get).isInstanceOf(IOException.class);
  }

  @Test
  void oneThatIsWholeIsAnAnswer() throws Exception {
    serve(out -> out.write("all of it".getBytes(StandardCharsets.UTF_8)));
    assertThat(get().body()).isEqualTo("all of it");
  }

  @Test
  void whatFailsBeforeTheFirstByteCanBeAnsweredOtherwise() {
    assertThatThrownBy(
            () ->
                StreamedAnswer.write(
                    new MockHttpServletResponse(),
                    "text/csv",
                    _ -> {
                      throw new IllegalStateException("Nothing is there");
                    }))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void whoGoesAwayIsNoFault() {
    for (Exception gone :
        new Exception[] {
          new IOException("Broken pipe"), new UncheckedIOException(new IOException("Broken pipe"))
        }) {
      assertThatCode(
              () ->
                  StreamedAnswer.write(
                      new MockHttpServletResponse(),
                      "text/csv",
                      _ -> {
                        if (gone instanceof IOException e) {
                          throw e;
                        }
                        throw (UncheckedIOException) gone;
                      }))
          .doesNotThrowAnyException();
    }
  }

  private void serve(Content content) throws Exception {
    Context context =
        tomcat.addContext("", Files.createDirectories(folder.resolve("x")).toString());
    Tomcat.addServlet(
        context,
        "answers",
        new HttpServlet() {
          private static final long serialVersionUID = 1L;

          @Override
          protected void doGet(HttpServletRequest request, HttpServletResponse response)
              throws IOException {
            StreamedAnswer.write(response, "text/csv", content);
          }
        });
    context.addServletMappingDecoded("/", "answers");
    tomcat.start();
  }

  private HttpResponse<String> get() throws IOException, InterruptedException {
    URI address = URI.create("http://localhost:" + tomcat.getConnector().getLocalPort() + "/");
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
    }
  }
}
