package io.rollbook.server.database;

import java.nio.file.Path;

/**
 * The folder of this node's own files: the embedded database and generated secrets.
 *
 * @param path absolute; it is created, for its owner only, by the first that writes into it
 */
public record DataFolder(Path path) {

  public DataFolder {
    path = path.toAbsolutePath().normalize();
  }

  /** The path of a file or folder directly in this one. */
  public Path file(String name) {
    return path.resolve(name);
  }
}
