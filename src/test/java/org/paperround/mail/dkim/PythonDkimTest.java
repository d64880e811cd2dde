package org.paperround.mail.dkim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** As python3-dkim verifies both kinds of signatures, where it is installed. */
class PythonDkimTest {

  private static final String HEADER =
      "From: digest@example.org\r\nTo: ada@example.org\r\nSubject: a\r\n b\r\n";

  private static final DkimSigner SIGNER =
      new DkimSigner(
          "example.org", List.of(Keys.rsa(), Keys.rfcEd25519()), CryptoProvider.fastest());

  @TempDir private Path folder;

  @Test
  void bothSignaturesOfEveryMessageHold() throws Exception {
    List<Path> messages = new ArrayList<>();
    for (String body :
        List.of("", "\r\n", " \t\r\n\r\n", "x", " a  b \r\n\r\n", "\r\n\r\na\r\n \r\n")) {
      messages.add(file(DkimSignerTest.sign(SIGNER, HEADER, body)));
    }
    messages.add(
        file(DkimSignerTest.sign(SIGNER, "From: a@example.org\r\nSubject:\r\nX: y\r\n", "a\r\n")));

    Verified verified = verify(messages);

    assertThat(verified.lines()).hasSize(2 * messages.size()).allMatch(l -> l.endsWith(" holds"));
    assertThat(verified.code()).isZero();
  }

  @Test
  void noSignatureHoldsAfterAChange() throws Exception {
    String signed = DkimSignerTest.sign(SIGNER, HEADER, "Hello\r\n");
    List<Path> messages =
        List.of(
            file(signed.replace("Hello", "Hullo")),
            file(signed.replace("To: ada", "To: eve")),
            file("Subject: c\r\n" + signed),
            file("List-Unsubscribe: <https://evil.example>\r\n" + signed));

    Verified verified = verify(messages);

    assertThat(verified.lines())
        .hasSize(2 * messages.size())
        .allMatch(line -> line.contains(" BROKEN"));
    assertThat(verified.code()).isEqualTo(1);
  }

  private Path file(String message) throws IOException {
    return Files.write(
        Files.createTempFile(folder, "message", ".eml"), DkimSignerTest.octets(message));
  }

  private record Verified(int code, List<String> lines) {}

  private Verified verify(List<Path> messages) throws IOException, InterruptedException {
    Optional<String> python =
        Stream.of("python3", "/usr/bin/python3").filter(this::has).findFirst();
    assumeThat(python).as("python3-dkim is not installed").isPresent();
    Path zone =
        Files.writeString(
            folder.resolve("zone"),
            Keys.rsa().zoneLine("example.org")
                + "\n"
                + Keys.rfcEd25519().zoneLine("example.org")
                + "\n");
    List<String> command = new ArrayList<>();
    command.addAll(List.of(python.orElseThrow(), "src/test/mail/verify_dkim.py", zone.toString()));
    messages.forEach(message -> command.add(message.toString()));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    List<String> lines = process.inputReader().lines().toList();
    return new Verified(process.waitFor(), lines);
  }

  private boolean has(String python) {
    try {
      Process process =
          new ProcessBuilder(python, "-c", "import dkim, nacl").redirectErrorStream(true).start();
      process.getInputStream().readAllBytes();
      return process.waitFor() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
