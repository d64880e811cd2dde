package org.paperround.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretKeysTest {

  @TempDir private Path folder;

  @Test
  void aKeyThatIsKeptCanBeReadByItsOwnerOnly() throws IOException {
    assumeThat(FileSystems.getDefault().supportedFileAttributeViews()).contains("posix");

    fingerprint(keys(Optional.empty()).tokenHash());

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(tokenKey())))
        .isEqualTo("rw-------");
  }

  @Test
  void aKeyThatIsKeptStaysTheSame() {
    String before = fingerprint(keys(Optional.empty()).tokenHash());

    assertThat(fingerprint(keys(Optional.empty()).tokenHash())).isEqualTo(before);
  }

  @Test
  void theTwoKeysAreNotTheSame() {
    SecretKeys keys = keys(Optional.empty());

    assertThat(fingerprint(keys.tokenHash())).isNotEqualTo(fingerprint(keys.suppressionHash()));
  }

  @Test
  void onlyTheKeysAreLeftInTheFolder() throws IOException {
    keys(Optional.empty()).tokenHash();
    keys(Optional.empty()).suppressionHash();

    try (Stream<Path> files = Files.list(dataDir())) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder("token.key", "suppression.key");
    }
  }

  @Test
  void processesThatStartAtOnceAgreeOnOneKey() throws Exception {
    int starts = 16;
    for (int round = 0; round < 20; round++) {
      Path fresh = folder.resolve("round" + round);
      CountDownLatch go = new CountDownLatch(1);
      Set<String> seen = new HashSet<>();
      try (ExecutorService pool = Executors.newFixedThreadPool(starts)) {
        List<Future<String>> found = new ArrayList<>();
        for (int i = 0; i < starts; i++) {
          SecretKeys keys = keys(fresh, Optional.empty());
          found.add(
              pool.submit(
                  () -> {
                    go.await();
                    return fingerprint(keys.tokenHash());
                  }));
        }
        go.countDown();
        for (Future<String> one : found) {
          seen.add(one.get());
        }
      }
      assertThat(seen).hasSize(1);
    }
  }

  @Test
  void aConfiguredKeyIsUsedAndNothingIsKept() {
    String key = "0123456789abcdef0123456789abcdef";

    assertThat(fingerprint(keys(Optional.of(key)).tokenHash()))
        .isEqualTo(fingerprint(keys(Optional.of(key)).tokenHash()))
        .isNotEqualTo(fingerprint(keys(Optional.of(key + "x")).tokenHash()));
    assertThat(dataDir()).doesNotExist();
  }

  @Test
  void aConfiguredKeyThatIsTooShortIsRefused() {
    SecretKeys keys = keys(Optional.of("0123456789abcdef0123456789abcde"));

    assertThatThrownBy(keys::tokenHash)
        .hasMessage("paperround.secrets.token-key needs at least 32 characters");
    assertThatThrownBy(keys::suppressionHash)
        .hasMessage("paperround.secrets.suppression-key needs at least 32 characters");
  }

  @Test
  void aFolderThatCannotBeMadeIsNamed() throws IOException {
    Files.writeString(dataDir(), "a file where the folder should be");

    assertThatThrownBy(keys(Optional.empty())::tokenHash)
        .hasMessageContaining("cannot keep the token key in")
        .hasMessageContaining(tokenKey().toString());
  }

  private Path dataDir() {
    return folder.resolve("data");
  }

  private Path tokenKey() {
    return dataDir().resolve("token.key");
  }

  private SecretKeys keys(Optional<String> configured) {
    return keys(dataDir(), configured);
  }

  private static SecretKeys keys(Path dataDir, Optional<String> configured) {
    return new SecretKeys(new Sites.Settings(Optional.empty(), dataDir, configured));
  }

  private static String fingerprint(KeyedHash hash) {
    return HexFormat.of().formatHex(hash.of("test", new byte[0]));
  }
}
