package io.rollbook.server.database;

import io.rollbook.server.StartupRefused;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import org.jspecify.annotations.Nullable;

/**
 * Held by the one process that uses a data folder. The operating system gives it up when that
 * process dies, however it dies.
 */
final class FolderLock implements AutoCloseable {

  private final FileChannel channel;

  private FolderLock(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * @throws StartupRefused another process holds it
   */
  static FolderLock take(DataFolder folder) throws IOException {
    OwnerOnly.createFolder(folder.path());
    FileChannel channel = OwnerOnly.open(folder.file("rollbook.lock"));
    if (tryLock(channel) == null) {
      channel.close();
      throw new StartupRefused(
          "Another Rollbook is running on the data folder " + folder.path() + ".",
          "Stop the other one, name another folder with ROLLBOOK_DATA_DIR, or let both use one"
              + " PostgreSQL by setting SPRING_DATASOURCE_URL.");
    }
    return new FolderLock(channel);
  }

  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException heldInThisProcess) {
      return null;
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
