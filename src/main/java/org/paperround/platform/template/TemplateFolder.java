package org.paperround.platform.template;

import io.quarkus.qute.TemplateLocator;
import io.quarkus.qute.Variant;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Finds templates in the operator's folder, before the built-in ones are looked for. */
@Singleton
public class TemplateFolder implements TemplateLocator {

  private static final Logger LOG = Logger.getLogger(TemplateFolder.class);

  /** The endings that a template may be asked for without, in Qute's own order. */
  private static final List<String> ENDINGS = List.of("", ".html", ".txt");

  private final @Nullable Path folder;

  @Inject
  TemplateFolder(TemplatesConfig config) {
    this(config.dir().orElse(null));
    if (folder != null) {
      // Said before anything is parsed, so that a later complaint of mails/digest.html:3 has a
      // place.
      LOG.infof("Templates in %s come before the built-in ones", folder);
    }
  }

  /**
   * A folder of templates.
   *
   * @param folder null if there is none
   * @throws IllegalStateException if it is not a folder
   */
  TemplateFolder(@Nullable Path folder) {
    try {
      this.folder = folder == null ? null : folder.toRealPath();
    } catch (IOException e) {
      throw notAFolder(folder, e);
    }
    if (this.folder != null && !Files.isDirectory(this.folder)) {
      throw notAFolder(folder, null);
    }
  }

  @Override
  public int getPriority() {
    return DEFAULT_PRIORITY + 1;
  }

  @Override
  public Optional<TemplateLocation> locate(String id) {
    return file(id).map(TemplateFolder::location);
  }

  /** Whether there is a folder at all. */
  boolean exists() {
    return folder != null;
  }

  /**
   * The file behind a template, if it is in the folder. Neither dots nor links lead out of it.
   *
   * @param id such as {@code pages/home} or {@code mails/digest.txt}
   */
  Optional<Path> file(String id) {
    if (folder == null) {
      return Optional.empty();
    }
    for (String ending : ENDINGS) {
      try {
        Path file = folder.resolve(id + ending);
        if (Files.isRegularFile(file)) {
          Path real = file.toRealPath();
          return real.startsWith(folder) ? Optional.of(real) : Optional.empty();
        }
      } catch (InvalidPathException e) {
        return Optional.empty();
      } catch (IOException e) {
        throw new UncheckedIOException("cannot look for the template " + id, e);
      }
    }
    return Optional.empty();
  }

  /**
   * The folder's templates and style sheets by id, such as {@code pages/home.html}, with their
   * times of change.
   */
  Map<String, FileTime> files() {
    Map<String, FileTime> files = new TreeMap<>();
    if (folder != null) {
      try (Stream<Path> paths = Files.walk(folder)) {
        for (Path path : (Iterable<Path>) paths::iterator) {
          String id = folder.relativize(path).toString().replace('\\', '/');
          if (id.matches("[^.].*\\.(html|txt|css)") && file(id).isPresent()) {
            files.put(id, Files.getLastModifiedTime(path));
          }
        }
      } catch (IOException e) {
        throw new UncheckedIOException("cannot read the templates in " + folder, e);
      }
    }
    return files;
  }

  private static TemplateLocation location(Path file) {
    String contentType = file.toString().endsWith(".txt") ? Variant.TEXT_PLAIN : Variant.TEXT_HTML;
    return new TemplateLocation() {
      @Override
      public Reader read() {
        try {
          return new StringReader(Files.readString(file));
        } catch (IOException e) {
          throw new UncheckedIOException("cannot read the template " + file + " as UTF-8", e);
        }
      }

      @Override
      public Optional<Variant> getVariant() {
        // Without it Qute would not know that the template is HTML, and would not escape.
        return Optional.of(Variant.forContentType(contentType));
      }
    };
  }

  private static IllegalStateException notAFolder(
      @Nullable Path folder, @Nullable Throwable cause) {
    return new IllegalStateException(
        "paperround.templates.dir is not a folder that can be read: " + folder, cause);
  }
}
