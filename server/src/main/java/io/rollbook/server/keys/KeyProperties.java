package io.rollbook.server.keys;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The master keys.
 *
 * @param masterKey in base64; or
 * @param masterKeyFile the file that holds it
 * @param otherMasterKeys those that may have wrapped something, or soon will, in base64
 * @param otherMasterKeyFiles likewise, the files that hold them
 */
@ConfigurationProperties("rollbook")
record KeyProperties(
    @Nullable String masterKey,
    @Nullable Path masterKeyFile,
    @DefaultValue List<String> otherMasterKeys,
    @DefaultValue List<Path> otherMasterKeyFiles) {

  /**
   * The others.
   *
   * @throws io.rollbook.server.StartupRefused one of them is no key
   */
  List<MasterKey> others() {
    return Stream.concat(
            otherMasterKeys.stream()
                .map(it -> KeySource.decode(it, "One of rollbook.other-master-keys")),
            otherMasterKeyFiles.stream()
                .map(
                    it ->
                        KeySource.decode(
                            KeySource.read(it),
                            "The file " + it + " (rollbook.other-master-key-files)")))
        .toList();
  }

  @Override
  public String toString() {
    return "KeyProperties";
  }
}
