package org.paperround.web.reader;

import io.quarkus.qute.TemplateExtension;
import io.quarkus.qute.TemplateExtension.TemplateAttribute;
import io.quarkus.qute.TemplateInstance;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.paperround.interest.Verdict;
import org.paperround.platform.language.Language;
import org.paperround.round.ReaderFeedback.Learned;

/** Verdicts as addresses and pages write them. */
@TemplateExtension
final class VerdictText {

  private VerdictText() {}

  /** The verdict of an address or a form; empty for anything else. */
  static Optional<Verdict> read(@Nullable String key) {
    return switch (key == null ? "" : key.strip().toLowerCase(Locale.ROOT)) {
      case "more" -> Optional.of(Verdict.MORE);
      case "less" -> Optional.of(Verdict.LESS);
      case "save", "saved" -> Optional.of(Verdict.SAVED);
      default -> Optional.empty();
    };
  }

  /** What addresses and forms call it. */
  static String key(Verdict verdict) {
    return switch (verdict) {
      case MORE -> "more";
      case LESS -> "less";
      case SAVED -> "save";
    };
  }

  /** What its button says. */
  static String button(Verdict verdict) {
    return switch (verdict) {
      case MORE -> "More like this";
      case LESS -> "Less like this";
      case SAVED -> "Save it";
    };
  }

  /** The page's heading before it is given. */
  static String question(Verdict verdict) {
    return switch (verdict) {
      case MORE -> "More papers like this one?";
      case LESS -> "Fewer papers like this one?";
      case SAVED -> "Save this paper?";
    };
  }

  /** What it will do. */
  static String promise(Verdict verdict) {
    return switch (verdict) {
      case MORE -> "It becomes an example of what you want; that fades with time.";
      case LESS -> "It will not come again, and weighs a little against papers like it.";
      case SAVED -> "It becomes a strong example of what you want; that fades with time.";
    };
  }

  /** The page's heading once it was given. */
  static String done(Verdict verdict) {
    return switch (verdict) {
      case MORE -> "Noted: more like this";
      case LESS -> "Noted: fewer like this";
      case SAVED -> "Saved";
    };
  }

  /** What was said, before the paper's title: {@code You asked for more like}. */
  static String said(Learned learned) {
    return switch (learned.verdict()) {
      case MORE -> "You asked for more like";
      case LESS -> "You dismissed";
      case SAVED -> "You saved";
    };
  }

  /** When it was said: {@code 3 May 2026}. */
  static String when(
      Learned learned, @TemplateAttribute(TemplateInstance.LOCALE) @Nullable Object locale) {
    return Language.rendered(locale).day(LocalDate.ofInstant(learned.at(), ZoneOffset.UTC));
  }
}
