package io.rollbook.server.faults;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file system in memory that is soon full. Not everybody may mount one. */
final class SmallDisk implements Closeable {

  private final Path folder;
  private final boolean mounted;

  private SmallDisk(Path folder, boolean mounted) {
    this.folder = folder;
    this.mounted = mounted;
  }

  static SmallDisk mount(Path directory, int megabytes) throws IOException {
    Path folder = Files.createDirectory(directory.resolve("small"));
    return new SmallDisk(
        folder,
        run(
            "mount",
            "-t",
            "tmpfs",
            "-o",
            "size=" + megabytes + "m,mode=0700",
            "tmpfs",
            folder.toString()));
  }

  boolean isMounted() {
    return mounted;
  }

  Path folder() {
    return folder;
  }

  /** Leaves not a byte. */
  void fill() {
    try (OutputStream filler = Files.newOutputStream(filler())) {
      byte[] page = new byte[4096];
      while (true) {
        filler.write(page);
      }
    } catch (IOException _) {
      return;
    }
  }

  void makeRoom() throws IOException {
    Files.deleteIfExists(filler());
  }

  private Path filler() {
    return folder.resolve("filler");
  }

  private static boolean run(String... command) {
    try {
      return new ProcessBuilder(command)
              .redirectErrorStream(true)
              .start()
              .onExit()
              .join()
              .exitValue()
          == 0;
    } catch (IOException _) {
      return false;
    }
  }

  @Override
  public void close() throws IOException {
    if (mounted) {
      run("umount", "-l", folder.toString());
    }
  }
}
