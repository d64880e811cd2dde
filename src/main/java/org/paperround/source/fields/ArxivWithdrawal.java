package org.paperround.source.fields;

import java.util.regex.Pattern;

/**
 * Tells whether arXiv says that a paper was withdrawn. It has no field for that: the withdrawing
 * version says so at the beginning of its comment or instead of its abstract, see
 * https://info.arxiv.org/help/withdraw.html. A paper that only speaks of withdrawals does not.
 */
public final class ArxivWithdrawal {

  private static final String PAPER =
      "(?:this|the) (?:current )?(?:version of (?:this|the) )?"
          + "(?:paper|article|manuscript|submission|preprint|work|note|version)";

  private static final String WITHDRAWN =
      " (?:has been|have been|is|was|is being) (?:temporarily |now |hereby )?withdrawn\\b";

  private static final Pattern IN_COMMENT =
      Pattern.compile(
          "(?i)^\\W{0,5}(?:(?:paper |article )?(?:has been |is )?withdrawn\\b)|\\b"
              + PAPER
              + WITHDRAWN);

  private static final Pattern IN_ABSTRACT = Pattern.compile("(?i)^\\W{0,5}" + PAPER + WITHDRAWN);

  private ArxivWithdrawal() {}

  /** Whether the comment or abstract, each of which may be empty, says so. */
  public static boolean isSaidBy(String comment, String summary) {
    return comment.length() <= 5_000
        && (IN_COMMENT.matcher(oneLine(comment)).find()
            || IN_ABSTRACT.matcher(oneLine(start(summary))).find());
  }

  private static String start(String text) {
    return text.length() > 500 ? text.substring(0, 500) : text;
  }

  private static String oneLine(String text) {
    return text.strip().replaceAll("\\s+", " ");
  }
}
