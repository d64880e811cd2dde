package org.paperround.mail.dkim;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.paperround.platform.OnlyOwner;

/**
 * The keys that the service made for itself, each in a file called after its selector. The ending
 * says what it is for, so that every step of a change of keys is one renaming.
 */
final class KeyFolder {

  /** What a key in the folder is for. */
  enum Use {
    /** It signs. */
    SIGNING(".pem"),
    /** It will, once its record is published. */
    NEXT(".next"),
    /** It did. */
    FORMER(".old");

    private final String ending;

    Use(String ending) {
      this.ending = ending;
    }
  }

  private final Path folder;

  KeyFolder(Path folder) {
    this.folder = folder;
  }

  /** The folder itself. */
  Path path() {
    return folder.toAbsolutePath().normalize();
  }

  /** The file of a key for a use. */
  Path file(DkimKey key, Use use) {
    return path().resolve(key.selector() + use.ending);
  }

  /** The keys for a use, RSA first, because it is what all receivers know. */
  List<DkimKey> keys(Use use) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(use.ending))
          .map(file -> KeyFile.read(file).as(selector(file, use)))
          .sorted(Comparator.comparing(DkimKey::kind).thenComparing(DkimKey::selector))
          .toList();
    } catch (IOException | UncheckedIOException e) {
      throw cannotKeep(e);
    }
  }

  private static String selector(Path file, Use use) {
    String name = file.getFileName().toString();
    return name.substring(0, name.length() - use.ending.length());
  }

  /**
   * Makes the first keys. Of two processes that start at once the first one's stand, as the folder
   * appears with all its keys or not at all; unless it is there already, with keys for later.
   */
  void makeFirst() {
    try {
      Files.createDirectories(path().getParent());
      Path fresh = Files.createTempDirectory(path().getParent(), ".dkim", OnlyOwner.folder());
      try {
        make(fresh, Use.SIGNING);
        Files.move(fresh, folder, StandardCopyOption.ATOMIC_MOVE);
      } catch (FileSystemException e) {
        discard(fresh);
        if (!Files.isDirectory(folder)) {
          throw e;
        }
        if (keys(Use.SIGNING).isEmpty()) {
          make(folder, Use.SIGNING);
        }
      }
    } catch (IOException e) {
      throw cannotKeep(e);
    }
  }

  /** Makes keys that sign later. */
  void makeNext() {
    try {
      Files.createDirectories(folder, OnlyOwner.folder());
      make(folder, Use.NEXT);
    } catch (IOException e) {
      throw cannotKeep(e);
    }
  }

  private static void make(Path into, Use use) throws IOException {
    for (KeyKind kind : KeyKind.values()) {
      PemKey key = PemKey.generate(kind);
      KeyFile.write(into.resolve(DkimKey.named(key).selector() + use.ending), key);
    }
  }

  /** The next keys sign from now on, and those of before no more. Cut short, both sign. */
  void promoteNext() {
    List<DkimKey> former = keys(Use.SIGNING);
    keys(Use.NEXT).forEach(key -> turn(key, Use.NEXT, Use.SIGNING));
    former.forEach(key -> turn(key, Use.SIGNING, Use.FORMER));
  }

  private void turn(DkimKey key, Use from, Use to) {
    try {
      Files.move(file(key, from), file(key, to), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw cannotKeep(e);
    }
  }

  private static void discard(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(folder);
  }

  private DkimException cannotKeep(Exception e) {
    return new DkimException("cannot keep DKIM keys in " + path() + ": " + e.getMessage(), e);
  }
}
