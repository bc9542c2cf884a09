package io.rollbook.server.database;

import java.nio.file.Path;
import org.springframework.core.env.Environment;

/**
 * The folder of this node's own files: the embedded database and generated secrets.
 *
 * @param path absolute; it is created, for its owner only, by the first that writes into it
 */
public record DataFolder(Path path) {

  public DataFolder {
    path = path.toAbsolutePath().normalize();
  }

  /**
   * As the setting {@code rollbook.data-dir} says, else {@code data} where the server was started.
   */
  static DataFolder of(Environment environment) {
    return new DataFolder(Path.of(environment.getProperty("rollbook.data-dir", "data")));
  }

  /** The path of a file or folder directly in this one. */
  public Path file(String name) {
    return path.resolve(name);
  }
}
