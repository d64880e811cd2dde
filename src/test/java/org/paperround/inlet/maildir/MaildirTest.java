package org.paperround.inlet.maildir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.paperround.inlet.Inlets;
import org.paperround.inlet.MailboxException;

class MaildirTest {

  private final Inlets inlets = Inlets.of(Map.of("largest", "1K"), Clock.systemUTC());

  @TempDir Path folder;
  private Maildir maildir;
  private String mark = "";

  @BeforeEach
  void makeMaildir() throws IOException {
    for (String name : List.of("new", "cur", "tmp")) {
      Files.createDirectory(folder.resolve(name));
    }
    maildir = new Maildir(folder, inlets.letters());
  }

  @Test
  void whatIsOursMovesAsSeenAndTheRestStays() throws Exception {
    deliver("1.a.host", "a bounce");
    deliver("2.b.host", "a letter");
    deliver(".hidden", "a bounce too");

    read();
    read();

    assertThat(names("new")).containsExactly(".hidden", "2.b.host");
    assertThat(names("cur")).containsExactly("1.a.host:2,S");
    assertThat(inlets.taker().messages).as("each once").containsExactly("a bounce", "a letter");
    assertThat(inlets.messages("maildir", "related")).isEqualTo(1);
    assertThat(inlets.messages("maildir", "unrelated")).isEqualTo(1);
  }

  @Test
  void nothingMovesBeforeItIsStored() throws Exception {
    deliver("1", "a bounce");
    deliver("2", "another bounce");
    inlets.taker().left = 1;

    assertThatThrownBy(this::read).hasMessageContaining("away");
    assertThat(names("new")).containsExactly("2");

    inlets.taker().left = -1;
    read();
    assertThat(names("new")).isEmpty();
    assertThat(inlets.taker().stored).hasSize(2);
  }

  @Test
  void aMessageThatFailsTimeAfterTimeIsPassedOver() throws Exception {
    deliver("1", "a poisonous bounce");
    deliver("2", "a bounce");
    inlets.taker().during =
        () -> {
          if (inlets.taker().messages.getLast().contains("poisonous")) {
            throw new IllegalStateException("cannot store this");
          }
        };

    for (int time = 1; time < 5; time++) {
      assertThatThrownBy(this::read).hasMessage("cannot store this");
      assertThat(mark).isEqualTo(time + "x1");
    }
    read();
    read();

    assertThat(mark).isEmpty();
    assertThat(inlets.taker().messages).hasSize(6);
    assertThat(names("new")).containsExactly("1");
    assertThat(names("cur")).containsExactly("2:2,S");
    assertThat(inlets.messages("maildir", "unreadable")).isEqualTo(1);
  }

  @Test
  void aMessageThatWasStoredBeforeTheProcessDiedCountsOnce() throws Exception {
    deliver("1", "a bounce");
    read();
    Files.move(folder.resolve("cur/1:2,S"), folder.resolve("new/1"));

    new Maildir(folder, inlets.letters()).read("", passed -> {});

    assertThat(inlets.taker().messages).hasSize(2);
    assertThat(inlets.taker().stored).hasSize(1);
    assertThat(names("cur")).containsExactly("1:2,S");
  }

  @Test
  void twoProcessesMayReadTheSame() throws Exception {
    Maildir other = new Maildir(folder, inlets.letters());
    deliver("1", "a bounce");
    inlets.taker().during =
        () -> {
          inlets.taker().during = () -> {};
          other.read("", passed -> {});
        };

    read();

    assertThat(inlets.taker().messages).hasSize(2);
    assertThat(inlets.taker().stored).hasSize(1);
    assertThat(names("new")).isEmpty();
    assertThat(names("cur")).containsExactly("1:2,S");
  }

  @Test
  void aHugeFileIsLeftAlone() throws Exception {
    deliver("1", "a bounce" + "x".repeat(2_000));

    read();
    read();

    assertThat(names("new")).containsExactly("1");
    assertThat(inlets.taker().messages).isEmpty();
    assertThat(inlets.messages("maildir", "too_large")).isEqualTo(1);
  }

  @Test
  void aFolderThatIsNoMaildirIsToldOf() throws Exception {
    Files.delete(folder.resolve("cur"));

    assertThatThrownBy(this::read)
        .isInstanceOf(MailboxException.class)
        .hasMessageContaining("there is no Maildir with new and cur at " + folder);
  }

  @Test
  void whatCannotBeMovedIsToldOfAndStays() throws Exception {
    deliver("1", "a bounce");
    Files.createDirectories(folder.resolve("cur/1:2,S/in the way"));

    assertThatThrownBy(this::read)
        .isInstanceOf(MailboxException.class)
        .hasMessageContaining("cannot be moved");
    assertThat(names("new")).containsExactly("1");
  }

  @ParameterizedTest
  @CsvSource({"a, 'a:2,S'", "'a:2,', 'a:2,S'", "'a:2,FR', 'a:2,FRS'", "'a:2,ST', 'a:2,ST'"})
  void seenIsOneOfTheFlags(String name, String seen) {
    assertThat(Maildir.seen(name)).isEqualTo(seen);
  }

  private void read() throws MailboxException {
    maildir.read(mark, passed -> mark = passed);
  }

  private void deliver(String name, String message) throws IOException {
    Files.writeString(folder.resolve("new").resolve(name), message);
  }

  private List<String> names(String within) throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve(within))) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
