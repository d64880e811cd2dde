package org.paperround.web.reader;

import io.quarkus.qute.TemplateExtension;
import io.quarkus.qute.TemplateExtension.TemplateAttribute;
import io.quarkus.qute.TemplateInstance;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.paperround.digest.PlainLine;
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

  /** What was learned, as a sentence in which the interest's name is marked. */
  static String sentence(
      Learned learned, @TemplateAttribute(TemplateInstance.LOCALE) @Nullable Object locale) {
    PageTexts texts = Language.rendered(locale).texts(PageTexts.class);
    String day = when(learned, locale);
    String interest = PlainLine.oneLine(learned.interest());
    return switch (learned.verdict()) {
      case MORE -> texts.learnedMore(day, interest);
      case LESS -> texts.learnedLess(day, interest);
      case SAVED -> texts.learnedSaved(day, interest);
    };
  }

  /** When it was said: {@code 3 May 2026}. */
  static String when(
      Learned learned, @TemplateAttribute(TemplateInstance.LOCALE) @Nullable Object locale) {
    return Language.rendered(locale).day(LocalDate.ofInstant(learned.at(), ZoneOffset.UTC));
  }
}
