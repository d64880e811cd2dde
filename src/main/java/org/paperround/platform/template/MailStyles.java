package org.paperround.platform.template;

import io.quarkus.qute.EngineBuilder;
import io.quarkus.qute.ParserHelper;
import io.quarkus.qute.ParserHook;
import io.quarkus.qute.TemplateException;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/**
 * Writes the styles of {@code mails/mail.css} into the mails' templates when these are loaded, so
 * that it costs nothing when a mail is made. See {@link MailSheet} for how.
 */
@Singleton
class MailStyles implements ParserHook {

  private static final String FOLDER = "mails/";
  private static final String SHEET = FOLDER + "mail.css";

  private final TemplateFolder folder;

  MailStyles(TemplateFolder folder) {
    this.folder = folder;
  }

  void register(@Observes EngineBuilder engine) {
    engine.addParserHook(this);
  }

  @Override
  public void beforeParsing(ParserHelper template) {
    if (template.getTemplateId().startsWith(FOLDER)) {
      template.addContentFilter(this::styled);
    }
  }

  /** Read anew for each template: there are few, and an edit is to show. */
  private String styled(String template) {
    if (!MailSheet.isWantedBy(template)) {
      return template;
    }
    Optional<Path> own = folder.file(SHEET);
    try {
      return MailSheet.of(own.isPresent() ? Files.readString(own.get()) : builtIn())
          .applied(template);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the style sheet " + SHEET, e);
    } catch (IllegalArgumentException e) {
      String file = own.map(Path::toString).orElse("the built-in " + SHEET);
      throw new TemplateException("the style sheet " + file + " " + e.getMessage());
    }
  }

  private static String builtIn() throws IOException {
    try (InputStream sheet =
        Objects.requireNonNull(
            Thread.currentThread()
                .getContextClassLoader()
                .getResourceAsStream("templates/" + SHEET))) {
      return new String(sheet.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
