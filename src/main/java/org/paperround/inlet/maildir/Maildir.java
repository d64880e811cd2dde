package org.paperround.inlet.maildir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.paperround.inlet.Failing;
import org.paperround.inlet.Letters;
import org.paperround.inlet.Mailbox;
import org.paperround.inlet.MailboxException;

/**
 * A Maildir. What is in {@code new} is taken and moved to {@code cur} as seen; what is not for us
 * stays where it is, and is remembered by its name as long as the process runs. Renaming is atomic,
 * so it does no harm if mail programs or other processes work on the same folder.
 */
final class Maildir implements Mailbox {

  static final String WAY = "maildir";

  private static final String INFO = ":2,";
  private static final String SEEN = "S";

  private final Path fresh;
  private final Path current;
  private final Letters letters;
  private final Set<String> leftAlone = new HashSet<>();

  Maildir(Path folder, Letters letters) {
    this.fresh = folder.resolve("new");
    this.current = folder.resolve("cur");
    this.letters = letters;
  }

  @Override
  public void read(String mark, Consumer<String> passed) throws MailboxException {
    if (!Files.isDirectory(fresh) || !Files.isDirectory(current)) {
      throw new MailboxException(
          "there is no Maildir with new and cur at " + fresh.toAbsolutePath().getParent());
    }
    List<String> names = names();
    leftAlone.retainAll(names);
    Failing failing = Failing.of(mark);
    for (String name : names) {
      if (!leftAlone.contains(name)) {
        try {
          take(name);
        } catch (RuntimeException e) {
          failing = failing.again(name);
          passed.accept(failing.toString());
          if (!failing.isHopeless()) {
            throw e;
          }
          letters.hopeless(WAY, failing, e);
          leftAlone.add(name);
        }
      }
    }
    passed.accept(Failing.NONE.toString());
  }

  private List<String> names() throws MailboxException {
    try (Stream<Path> files = Files.list(fresh)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> file.getFileName().toString())
          .filter(name -> !name.startsWith("."))
          .sorted()
          .collect(Collectors.toList());
    } catch (IOException e) {
      throw new MailboxException(fresh + " cannot be listed: " + e.getMessage(), e);
    }
  }

  private void take(String name) throws MailboxException {
    Path file = fresh.resolve(name);
    try {
      boolean stored = letters.take(WAY, name, Files.size(file), () -> Files.newInputStream(file));
      if (!stored) {
        leftAlone.add(name);
        return;
      }
    } catch (NoSuchFileException e) {
      // Someone else was faster.
      return;
    } catch (IOException e) {
      letters.unreadable(WAY, name, e);
      leftAlone.add(name);
      return;
    }
    try {
      Files.move(file, current.resolve(seen(name)), StandardCopyOption.ATOMIC_MOVE);
    } catch (NoSuchFileException e) {
      // Someone else was faster.
    } catch (IOException e) {
      throw new MailboxException(
          "a message that is stored cannot be moved to " + current + ": " + e.getMessage(), e);
    }
  }

  /** The name with the flag that a mail program gives to what was read. */
  static String seen(String name) {
    int info = name.lastIndexOf(INFO);
    if (info < 0) {
      return name + INFO + SEEN;
    }
    String flags = name.substring(info + INFO.length()) + SEEN;
    return name.substring(0, info + INFO.length())
        + flags
            .chars()
            .distinct()
            .sorted()
            .mapToObj(Character::toString)
            .collect(Collectors.joining());
  }
}
