package org.paperround.digest;

import io.quarkus.qute.TemplateExtension;
import org.paperround.matching.Reason;

/** Says in words why a paper is there. */
@TemplateExtension
public final class ReasonText {

  private static final int LONGEST_QUOTE = 60;

  private ReasonText() {}

  /** Such as {@code keyword “dice loss” in the title}. */
  public static String sentence(Reason reason) {
    String label = PlainLine.shortened(unquoted(reason.label()), LONGEST_QUOTE);
    String words = PlainLine.shortened(reason.words(), LONGEST_QUOTE);
    boolean asNamed = words.isEmpty() || words.equalsIgnoreCase(label);
    String place = place(reason.field());
    if (reason.field() == Reason.Field.MEANING) {
      return inMeaning(reason.kind(), label);
    }
    return switch (reason.kind()) {
      case KEYWORD ->
          reason.possible()
              ? "keyword “%s”: possible match “%s” %s".formatted(label, words, place)
              : asNamed
                  ? "keyword “%s” %s".formatted(label, place)
                  : "keyword “%s”: “%s” %s".formatted(label, words, place);
      case TOPIC ->
          asNamed
              ? "topic %s %s".formatted(label, place)
              : "topic %s: “%s” %s".formatted(label, words, place);
      case CATEGORY -> "category " + label;
      case AUTHOR ->
          (reason.possible() ? "possible match of an author you follow: " : "author you follow: ")
              + (asNamed ? label : words);
      case ORGANISATION -> "organisation " + (asNamed ? label : words);
      case EXAMPLE -> "close to “%s”".formatted(label);
      case MUTE -> "muted “%s” %s".formatted(label, place);
    };
  }

  /** Close as a whole, though the words themselves may not be there. */
  private static String inMeaning(Reason.Kind kind, String label) {
    return switch (kind) {
      case TOPIC -> "close in meaning to topic " + label;
      case EXAMPLE -> "close to “%s”, which you like".formatted(label);
      case KEYWORD, CATEGORY, AUTHOR, ORGANISATION, MUTE ->
          "close in meaning to “%s”".formatted(label);
    };
  }

  private static String place(Reason.Field field) {
    return switch (field) {
      case TITLE -> "in the title";
      case ABSTRACT -> "in the abstract";
      case AUTHORS -> "among the authors";
      case ORGANISATION -> "in the organisation";
      case CATEGORIES -> "in the categories";
      case MEANING -> "in meaning";
    };
  }

  /** A phrase is typed in quotes; the sentence has its own. */
  private static String unquoted(String label) {
    boolean quoted = label.length() > 2 && label.startsWith("\"") && label.endsWith("\"");
    return quoted ? label.substring(1, label.length() - 1) : label;
  }
}
