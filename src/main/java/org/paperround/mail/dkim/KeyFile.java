package org.paperround.mail.dkim;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.paperround.platform.OnlyOwner;

/** A private key in a file. */
final class KeyFile {

  private KeyFile() {}

  /**
   * Reads it.
   *
   * @throws DkimException if it is not there, cannot be read, or is no key that can sign
   */
  static PemKey read(Path file) {
    try {
      return PemKey.read(Files.readString(file, StandardCharsets.ISO_8859_1));
    } catch (NoSuchFileException e) {
      throw new DkimException("there is no DKIM key file " + file.toAbsolutePath(), e);
    } catch (AccessDeniedException e) {
      throw new DkimException(
          "the DKIM key file "
              + file.toAbsolutePath()
              + " cannot be read: give the user that runs this the right to",
          e);
    } catch (IOException e) {
      throw new DkimException(
          "the DKIM key file " + file.toAbsolutePath() + " cannot be read: " + e.getMessage(), e);
    } catch (DkimException e) {
      throw new DkimException(
          "the DKIM key file " + file.toAbsolutePath() + " " + e.getMessage(), e);
    }
  }

  /** Writes it whole or not at all, for its owner only. */
  static void write(Path file, PemKey key) throws IOException {
    Path fresh =
        Files.createTempFile(file.toAbsolutePath().getParent(), ".key", "", OnlyOwner.file());
    try {
      Files.writeString(fresh, key.pem());
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(fresh);
    }
  }
}
