package org.paperround.matching;

import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.en.EnglishAnalyzer;

/**
 * Names of letters and digits are written in many ways, {@code GPT-4}, {@code GPT4}, {@code GPT 4},
 * {@code 3D}, {@code 3-D}. A keyword with such a name is looked for with its parts joined by
 * hyphens and with its parts in one piece, which finds all of them.
 */
final class KeywordForms {

  private static final Pattern BORDER =
      Pattern.compile("(?<=\\p{L})-?(?=\\p{Nd})|(?<=\\p{Nd})-?(?=\\p{L})");

  /** In {@code GPT-4-based} only the first hyphen. */
  private static final Pattern JOINT =
      Pattern.compile("(?<=\\p{L})-(?=\\p{Nd})|(?<=\\p{Nd})-(?=\\p{L}(?!\\p{L}))");

  /** {@code GPT 4}, {@code Llama 3.1}, {@code GPT 4o}: a word and one short number. */
  private static final Pattern SHORT_NUMBER =
      Pattern.compile(
          "(?<![\\p{L}\\p{Nd}])(\\p{L}+) (?=\\p{Nd}{1,2}(?:\\.\\p{Nd}+)?\\p{L}?(?!\\S))");

  private static final Pattern LONE_CAPITAL = Pattern.compile("(?<=\\p{Nd}) (?=\\p{Lu}(?!\\S))");

  private static final Pattern ACRONYM = Pattern.compile("\\p{Lu}{2,5}s?");

  private KeywordForms() {}

  /** The text with hyphens between letters and digits. */
  static String hyphenated(String text) {
    if (text.chars().noneMatch(Character::isDigit)) {
      return text;
    }
    String joined = SHORT_NUMBER.matcher(text).replaceAll(KeywordForms::joined);
    return BORDER.matcher(LONE_CAPITAL.matcher(joined).replaceAll("-")).replaceAll("-");
  }

  /** A text that {@link #hyphenated} made, with nothing between letters and digits. */
  static String inOnePiece(String hyphenated) {
    return JOINT.matcher(hyphenated).replaceAll("");
  }

  /**
   * Whether a text is a single word of two to five capitals, such as {@code RAG} or {@code LLMs}.
   */
  static boolean isAcronym(String text) {
    return ACRONYM.matcher(text.strip()).matches();
  }

  private static String joined(MatchResult match) {
    String word = match.group(1);
    boolean stop =
        EnglishAnalyzer.ENGLISH_STOP_WORDS_SET.contains((Object) word.toLowerCase(Locale.ROOT));
    return Matcher.quoteReplacement(word) + (stop ? " " : "-");
  }
}
