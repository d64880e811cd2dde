package org.paperround.digest;

import io.quarkus.qute.TemplateExtension;

/** What templates say of a whole digest. */
@TemplateExtension
public final class DigestText {

  private static final int LONGEST_SUBJECT = 110;
  private static final int LONGEST_PREHEADER = 160;

  private static final String SEPARATOR = " · ";

  private DigestText() {}

  /** What it holds, such as {@code 3 of 71 new papers for you}. */
  public static String lead(DigestView view) {
    int papers = view.papers();
    return view.considered() > papers
        ? "%s of %,d new papers for you".formatted(PaperText.grouped(papers), view.considered())
        : PaperText.count(papers, "paper") + " for you";
  }

  /** What an inbox shows after the subject: the titles that the subject has no room for. */
  public static String preheader(DigestView view) {
    StringBuilder others = new StringBuilder(2 * LONGEST_PREHEADER);
    boolean first = true;
    for (DigestView.Section section : view.sections()) {
      for (DigestView.Entry entry : section.entries()) {
        // Twice as long is more than enough even if spaces are dropped.
        if (!first && others.length() <= 2 * LONGEST_PREHEADER) {
          others.append(others.isEmpty() ? "" : SEPARATOR).append(PaperText.heading(entry.paper()));
        }
        first = false;
      }
    }
    return others.isEmpty()
        ? lead(view)
        : PlainLine.shortened(others.toString(), LONGEST_PREHEADER);
  }

  /** One line of at most {@value #LONGEST_SUBJECT} characters that says what is in the digest. */
  static String subject(DigestView view) {
    int papers = view.papers();
    if (papers == 0) {
      return "%s, %s"
          .formatted(PlainLine.shortened(view.siteName(), 60), Dates.day(view.edition()));
    }
    String before = PaperText.count(papers, "paper") + " for you: ";
    String after = papers == 1 ? "" : " and " + PaperText.grouped(papers - 1) + " more";
    int room = LONGEST_SUBJECT - before.length() - after.length();
    return before + PlainLine.shortened(firstTitle(view), room) + after;
  }

  private static String firstTitle(DigestView view) {
    int section = 0;
    while (view.sections().get(section).entries().isEmpty()) {
      section++;
    }
    return view.sections().get(section).entries().getFirst().paper().title();
  }
}
