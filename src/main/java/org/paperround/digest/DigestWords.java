package org.paperround.digest;

import org.paperround.paper.PaperCard;
import org.paperround.platform.language.Language;

/**
 * What is said of a whole digest in one language.
 *
 * @param language for dates and numbers
 * @param texts in that language
 */
record DigestWords(Language language, DigestTexts texts) {

  private static final int LONGEST_SUBJECT = 110;
  private static final int LONGEST_PREHEADER = 160;

  private static final String SEPARATOR = " · ";

  /** In the language of the digest. */
  static DigestWords of(DigestView view) {
    return new DigestWords(view.language(), view.language().texts(DigestTexts.class));
  }

  /** What it holds, such as {@code 3 of 71 new papers for you, and 1 trending}. */
  String lead(DigestView view) {
    int matching = view.matching();
    int trending = view.papers() - matching;
    int considered = view.considered();
    String shown = language.number(considered);
    if (matching == 0) {
      return trending == 0
          ? texts.leadNone(considered, shown)
          : texts.leadOnlyTrending(considered, shown, trending);
    }
    String lead =
        considered > matching
            ? texts.lead(language.number(matching), shown)
            : texts.leadAll(matching);
    return trending == 0 ? lead : texts.leadAndTrending(lead, trending);
  }

  /**
   * What an inbox shows after the subject: the titles that the subject has no room for; of a single
   * paper its abstract.
   */
  String preheader(DigestView view) {
    StringBuilder others = new StringBuilder(2 * LONGEST_PREHEADER);
    PaperCard first = null;
    for (DigestView.Section section : view.sections()) {
      for (DigestView.Entry entry : section.entries()) {
        // Twice as long is more than enough even if spaces are dropped.
        if (first != null && others.length() <= 2 * LONGEST_PREHEADER) {
          others.append(others.isEmpty() ? "" : SEPARATOR).append(PaperText.heading(entry.paper()));
        }
        first = first == null ? entry.paper() : first;
      }
    }
    if (!others.isEmpty()) {
      return PlainLine.cut(others.toString(), LONGEST_PREHEADER);
    }
    String text = first == null ? "" : PaperText.teaser(first);
    return text.isEmpty() ? lead(view) : PlainLine.shortened(text, LONGEST_PREHEADER);
  }

  /** One line of at most {@value #LONGEST_SUBJECT} characters that says what is in the digest. */
  String subject(DigestView view) {
    int papers = view.papers();
    return papers == 0 ? lead(view) : subject(papers, firstTitle(view));
  }

  /** The same of so many papers, at least one, of which the first has this title. */
  String subject(int papers, String title) {
    int room = LONGEST_SUBJECT - filled(papers, "").length();
    return filled(papers, PlainLine.shortened(title, room));
  }

  private String filled(int papers, String title) {
    return papers == 1
        ? texts.subjectOne(title)
        : texts.subjectMany(language.number(papers), title, language.number(papers - 1));
  }

  /** The title of the first paper; there must be one. */
  static String firstTitle(DigestView view) {
    int section = 0;
    while (view.sections().get(section).entries().isEmpty()) {
      section++;
    }
    return view.sections().get(section).entries().getFirst().paper().title();
  }
}
