package io.rollbook.server;

import io.rollbook.server.database.DatabaseHeadStart;
import io.rollbook.server.shell.Shell;
import java.util.OptionalInt;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.persistence.autoconfigure.EntityScan;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;

/** Starts Rollbook. */
@SpringBootApplication(scanBasePackages = "io.rollbook")
@EntityScan("io.rollbook.query")
@EnableJpaRepositories("io.rollbook.query")
public class RollbookServer {

  /**
   * Starts the server with Spring Boot's command line options, or runs the command of the {@link
   * Shell} that they begin with.
   */
  public static void main(String[] args) {
    OptionalInt exitCode = Shell.run(args);
    if (exitCode.isPresent()) {
      System.exit(exitCode.getAsInt());
    }
    keepAxonQuiet();
    SpringApplication server = new SpringApplication(RollbookServer.class);
    server.addInitializers(new DatabaseHeadStart());
    server.run(args);
  }

  /**
   * Axon reads these two only as system properties, and before there is a Spring environment: one
   * stops it from reporting this machine to its maker, the other its advert on the console. A value
   * given on the command line stays.
   */
  private static void keepAxonQuiet() {
    System.getProperties().putIfAbsent("axoniq.update-checker.disabled", "true");
    System.getProperties().putIfAbsent("disable-axoniq-console-message", "true");
  }
}
