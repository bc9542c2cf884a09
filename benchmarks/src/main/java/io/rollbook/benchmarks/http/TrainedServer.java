package io.rollbook.benchmarks.http;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Rollbook as the manual says to run it: extracted and trained.
 *
 * @param options the argument by which the JVM reads its options
 */
record TrainedServer(Path jar, String options) {

  static final String JAVA = Path.of(System.getProperty("java.home"), "bin", "java").toString();

  /**
   * Extracts and trains it.
   *
   * @param packaged the packaged server
   * @param deploy the folder of what it takes to deploy it
   * @param folder where to put it
   */
  static TrainedServer of(Path packaged, Path deploy, Path folder) throws InterruptedException {
    Programs.run(
        List.of(
            JAVA,
            "-Djarmode=tools",
            "-jar",
            packaged.toString(),
            "extract",
            "--force",
            "--destination",
            folder.toString()),
        Map.of());
    Programs.run(
        List.of(deploy.resolve("train").toString(), folder.toString()), Map.of("JAVA", JAVA));
    return new TrainedServer(
        folder.resolve(packaged.getFileName()), "@" + deploy.resolve("java-options"));
  }

  /** Starts it with this heap, as an option of the JVM. */
  List<String> command(String heap) {
    return List.of(
        JAVA,
        heap,
        options,
        "-XX:AOTCache=" + jar.resolveSibling("rollbook.aot"),
        "-jar",
        jar.toString());
  }
}
