package org.paperround.digest;

import io.quarkus.qute.TemplateExtension;
import java.util.stream.Collectors;

/** What templates say of a whole digest. */
@TemplateExtension
public final class DigestText {

  private static final int LONGEST_SUBJECT = 110;
  private static final int LONGEST_PREHEADER = 160;

  private DigestText() {}

  /** What it holds, such as {@code 3 papers for you, out of 71 new ones.} */
  public static String lead(DigestView view) {
    String lead = PaperText.count(view.papers(), "paper") + " for you";
    return view.considered() > view.papers()
        ? "%s, out of %,d new ones.".formatted(lead, view.considered())
        : lead + ".";
  }

  /** What an inbox shows after the subject: the titles that the subject has no room for. */
  public static String preheader(DigestView view) {
    String others =
        view.sections().stream()
            .flatMap(section -> section.entries().stream())
            .skip(1)
            .map(entry -> PaperText.heading(entry.paper()))
            .collect(Collectors.joining(" · "));
    return others.isEmpty() ? lead(view) : PlainLine.shortened(others, LONGEST_PREHEADER);
  }

  /** One line of at most {@value #LONGEST_SUBJECT} characters that says what is in the digest. */
  static String subject(DigestView view) {
    int papers = view.papers();
    if (papers == 0) {
      return "%s, %s"
          .formatted(PlainLine.shortened(view.siteName(), 60), Dates.day(view.edition()));
    }
    String before = PaperText.count(papers, "paper") + " for you: ";
    String after = papers == 1 ? "" : " and %,d more".formatted(papers - 1);
    String title =
        view.sections().stream()
            .flatMap(section -> section.entries().stream())
            .findFirst()
            .orElseThrow()
            .paper()
            .title();
    int room = LONGEST_SUBJECT - before.length() - after.length();
    return before + PlainLine.shortened(title, room) + after;
  }
}
