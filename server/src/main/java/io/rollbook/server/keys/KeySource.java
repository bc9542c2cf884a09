package io.rollbook.server.keys;

import io.rollbook.server.StartupRefused;
import io.rollbook.server.database.OwnerOnly;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.springframework.util.StringUtils;

/**
 * Where the operator keeps the master key: in a setting, in a file of their own, or in the data
 * folder.
 *
 * @param key base64, if the setting holds the key itself
 * @param file if a file of the operator's holds it
 * @param generated the file that holds it otherwise
 */
record KeySource(@Nullable String key, @Nullable Path file, Path generated) {

  /**
   * @return null if there is none yet
   * @throws StartupRefused what is there is not a key
   */
  @Nullable MasterKey find() {
    if (StringUtils.hasText(key)) {
      if (file != null) {
        throw new StartupRefused(
            "Both rollbook.master-key and rollbook.master-key-file are set.", "Set one of them.");
      }
      return decode(key, "rollbook.master-key");
    }
    if (file != null) {
      return decode(read(file), "The file " + file + " (rollbook.master-key-file)");
    }
    return Files.exists(generated) ? decode(read(generated), "The file " + generated) : null;
  }

  /** Makes a key and keeps it. */
  MasterKey generate() {
    byte[] bytes = new byte[MasterKey.LENGTH];
    new SecureRandom().nextBytes(bytes);
    try {
      OwnerOnly.write(generated, Base64.getEncoder().encodeToString(bytes) + "\n");
    } catch (IOException e) {
      throw new StartupRefused(
          "The new master key cannot be written to " + generated + ": " + e.getMessage(),
          "Make the folder writable, or set ROLLBOOK_MASTER_KEY to 32 random bytes in base64.");
    }
    return new MasterKey(bytes);
  }

  static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new StartupRefused(
          "The master key cannot be read from " + file + ".", "Check the path and its rights.");
    }
  }

  static MasterKey decode(String text, String where) {
    try {
      return new MasterKey(Base64.getDecoder().decode(text.strip()));
    } catch (IllegalArgumentException e) {
      // not as a cause: it may repeat a part of the text
      throw new StartupRefused(
          where + " does not hold 32 bytes in base64.", "Make a key with: openssl rand -base64 32");
    }
  }
}
