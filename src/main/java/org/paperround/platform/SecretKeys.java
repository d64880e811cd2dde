package org.paperround.platform;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Base64;
import java.util.Optional;

/**
 * The service's secret keys: from configuration, or made once and kept in a file of mode 600 in the
 * data folder.
 */
@Singleton
public class SecretKeys {

  private static final int KEY_BYTES = 32;
  private static final int LEAST_CHARACTERS = 32;

  private final SiteConfig config;

  SecretKeys(SiteConfig config) {
    this.config = config;
  }

  /** The key of the hashes by which links in mails are found. */
  public KeyedHash tokenHash() {
    return new KeyedHash(key("token", config.secrets().tokenKey()));
  }

  /** The key of the hashes of suppressed addresses. */
  public KeyedHash suppressionHash() {
    return new KeyedHash(key("suppression", config.secrets().suppressionKey()));
  }

  private byte[] key(String name, Optional<String> configured) {
    String key = configured.orElseGet(() -> kept(name));
    if (key.length() < LEAST_CHARACTERS) {
      throw new IllegalStateException(
          "paperround.secrets." + name + "-key needs at least 32 characters");
    }
    return key.getBytes(StandardCharsets.UTF_8);
  }

  private String kept(String name) {
    Path file = config.dataDir().resolve(name + ".key");
    try {
      Files.createDirectories(config.dataDir());
      if (!Files.exists(file)) {
        writeOnce(file, Base64.getEncoder().encodeToString(RandomBytes.of(KEY_BYTES)));
      }
      return Files.readString(file).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(
          "cannot keep the " + name + " key in " + file.toAbsolutePath(), e);
    }
  }

  /** Two processes that start at once agree on the one who came first. */
  private static void writeOnce(Path file, String key) throws IOException {
    Path fresh =
        Files.createTempFile(file.toAbsolutePath().getParent(), ".key", "", OnlyOwner.file());
    try {
      Files.writeString(fresh, key + "\n", StandardOpenOption.TRUNCATE_EXISTING);
      publish(fresh, file);
    } catch (FileAlreadyExistsException e) {
      // the other process's key stands
    } finally {
      Files.deleteIfExists(fresh);
    }
  }

  /** A link appears whole or not at all; some mounted volumes have none. */
  private static void publish(Path fresh, Path file) throws IOException {
    try {
      Files.createLink(file, fresh);
    } catch (FileAlreadyExistsException e) {
      throw e;
    } catch (UnsupportedOperationException | FileSystemException e) {
      Files.move(fresh, file);
    }
  }
}
