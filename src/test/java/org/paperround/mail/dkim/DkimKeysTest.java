package org.paperround.mail.dkim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DkimKeysTest {

  private static final String FROM = "digest.example.org";

  @TempDir private Path folder;

  @Test
  void keysAreMadeOnceForTheirOwnerOnly() throws IOException {
    List<DkimKey> made = keys().signingOrMade();

    assertThat(made).extracting(DkimKey::kind).containsExactly(KeyKind.RSA, KeyKind.ED25519);
    assertThat(made).extracting(DkimKey::bits).containsExactly(2048, 256);
    assertThat(made).extracting(DkimKey::selector).allMatch(name -> name.matches("pr[0-9a-f]{8}"));
    assertThat(records(keys().signingOrMade())).isEqualTo(records(made));
    assertThat(files()).hasSize(2).allMatch(name -> name.endsWith(".pem"));
    assumeThat(FileSystems.getDefault().supportedFileAttributeViews()).contains("posix");
    for (String file : files()) {
      assertThat(mode(folder.resolve("dkim").resolve(file))).isEqualTo("rw-------");
    }
    assertThat(mode(folder.resolve("dkim"))).isEqualTo("rwx------");
  }

  private static String mode(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }

  @Test
  void processesThatStartAtOnceAgreeOnTheirKeys() throws Exception {
    Set<List<String>> seen = new HashSet<>();
    List<Callable<List<String>>> starts = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      starts.add(() -> records(keys().signingOrMade()));
    }
    try (ExecutorService pool = Executors.newFixedThreadPool(4)) {
      for (Future<List<String>> start : pool.invokeAll(starts)) {
        seen.add(start.get());
      }
    }
    assertThat(seen).hasSize(1);
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left).containsExactly(folder.resolve("dkim"));
    }
  }

  @Test
  void theNextKeysSignOnlyOnceTheOperatorSaysSo() throws IOException {
    List<String> first = records(keys().signingOrMade());

    List<String> next = records(keys().makeNext());
    assertThat(records(keys().makeNext())).isEqualTo(next).doesNotContainAnyElementsOf(first);
    assertThat(records(keys().signing())).isEqualTo(first);

    keys().promoteNext();
    assertThat(records(keys().signing())).isEqualTo(next);
    assertThat(records(keys().former())).isEqualTo(first);
    assertThat(keys().next()).isEmpty();
    assertThat(files()).hasSize(4);
    assertThatThrownBy(keys()::promoteNext).hasMessage("there are no next keys; make them first");
  }

  @Test
  void aFolderWithNextKeysAloneGetsKeysThatSign() {
    List<String> next = records(keys().makeNext());

    List<String> signing = records(keys().signingOrMade());

    assertThat(signing).hasSize(2).doesNotContainAnyElementsOf(next);
    assertThat(records(keys().signingOrMade())).isEqualTo(signing);
    assertThat(records(keys().next())).isEqualTo(next);
    assertThat(folder).isDirectoryNotContaining("glob:**/.dkim*");
  }

  @Test
  void nextKeysThatTheConfigurationNamesWaitNoMore() throws IOException {
    Path own = file("a.pem", Keys.pem("PRIVATE KEY", Keys.rsa().secret()));
    DkimKeys before = keys(DkimSettings.of("a:" + own));
    List<DkimKey> first = before.makeNext();
    String setting = before.settingOfNext();
    assertThat(setting).matches("pr[0-9a-f]{8}:/.*\\.next,pr[0-9a-f]{8}:/.*\\.next");

    DkimKeys after = keys(DkimSettings.of(setting.split(",")));
    assertThat(records(after.signing())).isEqualTo(records(first));
    assertThat(after.next()).isEmpty();
    List<String> second = records(after.makeNext());

    assertThat(second).hasSize(2).doesNotContainAnyElementsOf(records(first));
    assertThat(records(after.makeNext())).isEqualTo(second);
  }

  @Test
  void aRecordIsAZoneLineOfStringsThatFit() {
    DkimKey key = keys().signingOrMade().getFirst();
    String line = key.zoneLine("example.org");

    assertThat(line).startsWith(key.selector() + "._domainkey.example.org. IN TXT ( \"v=DKIM1; k=");
    assertThat(line.split("\"")[1]).hasSize(255);
    assertThat(line.substring(line.indexOf('"')).replaceAll("\" \"|\"| \\)", ""))
        .isEqualTo(key.record());
    assertThat(Keys.rfcEd25519().zoneLine("example.org"))
        .isEqualTo(
            "brisbane._domainkey.example.org. IN TXT ( \"v=DKIM1; k=ed25519;"
                + " p=11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=\" )");
  }

  @Test
  void configuredKeysComeFromTheirFilesAndNothingIsMade() throws IOException {
    Path rsa = file("rsa.pem", Keys.pem("PRIVATE KEY", Keys.rsa().secret()));
    Path ed = file("ed.pem", "# a note\n" + Keys.pem("PRIVATE KEY", Keys.rfcEd25519().secret()));
    DkimKeys keys = keys(DkimSettings.of("r1:" + rsa, "e-1.sub: " + ed));

    assertThat(keys.signingOrMade())
        .extracting(DkimKey::selector, DkimKey::kind, DkimKey::record)
        .containsExactly(tuple("r1", Keys.rsa()), tuple("e-1.sub", Keys.rfcEd25519()));
    assertThat(folder.resolve("dkim")).doesNotExist();
    assertThatThrownBy(keys::promoteNext).hasMessageContaining("paperround.mail.dkim.keys");
  }

  private static Tuple tuple(String selector, DkimKey key) {
    return Tuple.tuple(selector, key.kind(), key.record());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          digest.example.org   | true
          example.org          | true
          EXAMPLE.org          | true
          a.digest.example.org | true
          example.com          | false
          ple.org              | false
          other.example.org    | false
          org                  | false
          example..org         | false
          exämple.org          | false
          """)
  void theDomainMustBelongToTheSender(String domain, boolean belongs) {
    if (belongs) {
      assertThatCode(() -> keys(DkimSettings.by(domain))).doesNotThrowAnyException();
    } else {
      assertThatThrownBy(() -> keys(DkimSettings.by(domain)))
          .isInstanceOf(DkimException.class)
          .hasMessageStartingWith("paperround.mail.dkim.domain is ");
    }
  }

  @Test
  void withoutASettingTheSendersDomainSigns() {
    assertThat(keys().domain()).isEqualTo(FROM);
    assertThat(new DkimKeys(DkimSettings.made(), folder, "Example.ORG").domain())
        .isEqualTo("example.org");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /nowhere/dkim.pem | must be like pr2026:/etc/paperround/dkim.pem, not /nowhere/dkim.pem
          a:                | must be like
          a:/nowhere/x.pem  | there is no DKIM key file /nowhere/x.pem
          a:/               | the DKIM key file / cannot be read
          """)
  void aSettingThatCannotBeReadIsNamed(String setting, String message) {
    assertThatThrownBy(keys(DkimSettings.of(setting))::signing)
        .isInstanceOf(DkimException.class)
        .hasMessageContaining(message);
  }

  @ParameterizedTest
  @CsvSource({"A", "a_b", "-a", "a.", "'a b'", "ä"})
  void aSelectorThatIsNoNameInTheDnsIsRefused(String selector) throws IOException {
    Path file = file("key.pem", Keys.pem("PRIVATE KEY", Keys.rsa().secret()));

    assertThatThrownBy(keys(DkimSettings.of(selector + ":" + file))::signing)
        .hasMessageStartingWith("the selector " + selector + " cannot be a name in the DNS");
  }

  @Test
  void filesWithoutAKeyThatCanSignAreRefusedWithAReason() throws IOException {
    refused("", "is no PEM file");
    refused("MC4CAQAwBQYDK2VwBCIEIJ1hsZ3v", "is no PEM file");
    refused(Keys.pem("PRIVATE KEY", Keys.of("EC", 256)), "is neither an RSA nor an Ed25519 key");
    refused(Keys.pem("PRIVATE KEY", Keys.of("DSA", 2048)), "is neither an RSA nor an Ed25519 key");
    refused(Keys.pem("PRIVATE KEY", Keys.of("RSASSA-PSS", 1024)), "is neither an RSA nor");
    refused(Keys.pem("PRIVATE KEY", new byte[] {1, 2, 3}), "or is damaged");
    refused(Keys.pem("RSA PRIVATE KEY", new byte[] {1, 2, 3}), "or is damaged");
    refused(Keys.pem("PUBLIC KEY", new byte[] {1}), "holds PUBLIC KEY, where a PRIVATE KEY");
    refused(Keys.pem("ENCRYPTED PRIVATE KEY", new byte[] {1}), "is locked with a password");
    refused(
        "-----BEGIN RSA PRIVATE KEY-----\nProc-Type: 4,ENCRYPTED\nDEK-Info: AES-128-CBC,00\n\n"
            + "AAAA\n-----END RSA PRIVATE KEY-----\n",
        "is locked with a password");
    refused(Keys.pem("PRIVATE KEY", Keys.of("RSA", 512)), "has only 512 bits");
    refused(Keys.pem("PRIVATE KEY", Keys.of("RSA", 1016)), "has only 1016 bits");
    assertThat(Keys.rfcRsa().isWeak()).isTrue();
    assertThat(Keys.rsa().isWeak()).isFalse();
    assertThat(Keys.rfcEd25519().isWeak()).isFalse();
  }

  private void refused(String content, String reason) throws IOException {
    Path file = file("bad.pem", content);
    assertThatThrownBy(keys(DkimSettings.of("a:" + file))::signing)
        .isInstanceOf(DkimException.class)
        .hasMessageContaining(reason);
  }

  @Test
  void aFileNobodyMayReadIsNamed() throws IOException {
    Path file = file("key.pem", Keys.pem("PRIVATE KEY", Keys.rsa().secret()));
    assumeThat(FileSystems.getDefault().supportedFileAttributeViews()).contains("posix");
    Files.setPosixFilePermissions(file, Set.of());
    assumeThat(Files.isReadable(file)).as("root may read everything").isFalse();

    assertThatThrownBy(keys(DkimSettings.of("a:" + file))::signing)
        .hasMessageContaining("cannot be read: give the user that runs this the right to");
  }

  @Test
  void aFolderThatCannotBeMadeIsNamed() throws IOException {
    Files.writeString(folder.resolve("file"), "in the way");
    DkimKeys keys = new DkimKeys(DkimSettings.made(), folder.resolve("file"), FROM);

    assertThatThrownBy(keys::signingOrMade).hasMessageStartingWith("cannot keep DKIM keys in");
  }

  @Test
  void whatIsWrittenIsReadAgain() {
    for (KeyKind kind : KeyKind.values()) {
      PemKey key = PemKey.generate(kind);
      assertThat(PemKey.read(key.pem()).published()).isEqualTo(key.published());
      assertThat(PemKey.read(key.pem().replace("\n", "\r\n")).bits()).isEqualTo(key.bits());
    }
  }

  private DkimKeys keys() {
    return keys(DkimSettings.made());
  }

  private DkimKeys keys(DkimConfig config) {
    return new DkimKeys(config, folder, FROM);
  }

  private Path file(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content);
  }

  private List<String> files() throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("dkim"))) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }

  private static List<String> records(List<DkimKey> keys) {
    return keys.stream().map(key -> key.zoneLine(FROM)).toList();
  }
}
