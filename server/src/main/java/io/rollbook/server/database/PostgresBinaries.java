package io.rollbook.server.database;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.springframework.util.FileSystemUtils;
import org.tukaani.xz.XZInputStream;

/**
 * PostgreSQL's programs, unpacked once from the archive for this platform on the class path. They
 * live in the data folder: a shared temporary folder would let other users of the machine put
 * programs in their place.
 */
final class PostgresBinaries {

  private PostgresBinaries() {}

  /**
   * @return the folder with {@code bin}, {@code lib} and {@code share}
   */
  static Path in(Path folder) throws IOException {
    byte[] archive = archive();
    Path unpacked = folder.resolve(digest(archive).substring(0, 16));
    if (!Files.isDirectory(unpacked)) {
      FileSystemUtils.deleteRecursively(folder);
      OwnerOnly.createFolder(folder);
      Path unfinished = folder.resolve("unfinished");
      unpack(archive, unfinished);
      Files.move(unfinished, unpacked, StandardCopyOption.ATOMIC_MOVE);
    }
    return unpacked;
  }

  private static byte[] archive() throws IOException {
    try (InputStream stream = DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(os(), arch())) {
      return stream.readAllBytes();
    }
  }

  private static void unpack(byte[] archive, Path target) throws IOException {
    OwnerOnly.createFolder(target);
    try (TarArchiveInputStream tar =
        new TarArchiveInputStream(new XZInputStream(new ByteArrayInputStream(archive)))) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        Path path = target.resolve(entry.getName()).normalize();
        if (!path.startsWith(target)) {
          throw new IOException("The archive names a path outside of itself");
        }
        unpack(tar, entry, path);
      }
    }
  }

  private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path path)
      throws IOException {
    if (entry.isDirectory()) {
      Files.createDirectories(path);
      return;
    }
    Files.createDirectories(path.getParent());
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
    } else {
      Files.copy(tar, path);
      if ((entry.getMode() & 0111) != 0 && !path.toFile().setExecutable(true, true)) {
        throw new IOException("Cannot make " + path + " executable");
      }
    }
  }

  private static String digest(byte[] archive) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(archive));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }

  /** The names that the archives use. */
  private static String os() {
    String name = System.getProperty("os.name", "");
    if (name.startsWith("Mac")) {
      return "Darwin";
    }
    return name.startsWith("Windows") ? "Windows" : "Linux";
  }

  private static String arch() {
    return System.getProperty("os.arch", "");
  }
}
