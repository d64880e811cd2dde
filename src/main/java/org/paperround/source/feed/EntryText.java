package org.paperround.source.feed;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.paperround.paper.IncomingPaper;
import org.paperround.paper.PlainText;
import org.paperround.source.fields.HtmlText;

/** Finds title and abstract in what an entry has. */
final class EntryText {

  /** In characters of HTML. What is longer is not looked at: no abstract is. */
  private static final int LONGEST_HTML = 1_000_000;

  private static final int LONGEST_TITLE_HTML = 20_000;

  /** From here on, in characters, a text is an article, and a summary beside it the abstract. */
  private static final int ARTICLE = 5_000;

  /** From here on, in characters, a summary is not just a first line. */
  private static final int FULL_SUMMARY = 300;

  /** In arXiv's feeds; the older one had its remark at the end of the title. */
  private static final Pattern ARXIV_START =
      Pattern.compile(
          "^arXiv:\\S{1,40}\\s+Announce Type:\\s*[a-z-]{1,20}\\s*", Pattern.CASE_INSENSITIVE);

  private static final Pattern HEADING = Pattern.compile("^(?:Abstract|ABSTRACT)(?:\\s*:|\n)\\s*");

  private static final Pattern OLD_ARXIV_END =
      Pattern.compile(
          "\\.? \\(arXiv:[^\\s()]{1,40} \\[[A-Za-z.-]{1,20}\\](?: UPDATED| CROSS LISTED)?\\)$");

  /** In characters of a text that stands for a title. */
  private static final int LONGEST_BEGINNING = 120;

  private static final Pattern FIRST_SENTENCE = Pattern.compile(".{20,119}?[.?!](?= \\p{Lu})");

  private EntryText() {}

  /**
   * The title; of an entry without one, which RSS allows, the beginning of its text, else what
   * {@link NamedByLink} makes of its address or id.
   *
   * @throws IllegalArgumentException if there is none of them, or the title is too long
   */
  static String title(FeedEntry entry) {
    for (String html : entry.titles()) {
      if (html.length() > LONGEST_TITLE_HTML) {
        throw new IllegalArgumentException("the title is longer than 2,000 characters");
      }
      String title = OLD_ARXIV_END.matcher(HtmlText.line(html)).replaceFirst("");
      if (!title.isEmpty()) {
        return title;
      }
    }
    return Stream.of(entry.abstracts(), entry.contents())
        .map(EntryText::longest)
        .map(PlainText::oneLine)
        .filter(text -> !text.isEmpty())
        .findFirst()
        .or(() -> NamedByLink.title(entry))
        .map(EntryText::beginning)
        .orElseThrow(
            () -> new IllegalArgumentException("there is neither title, text, link nor id"));
  }

  /** The first sentence of a text if it is short, else its first words. */
  private static String beginning(String text) {
    Matcher sentence = FIRST_SENTENCE.matcher(text);
    if (sentence.lookingAt()) {
      return sentence.group();
    }
    if (text.length() <= LONGEST_BEGINNING) {
      return text;
    }
    int end = text.lastIndexOf(' ', LONGEST_BEGINNING);
    return text.substring(0, end > 0 ? end : LONGEST_BEGINNING).strip() + " …";
  }

  /**
   * The abstract: the longest text, but a summary where the longer text is a whole article. An
   * article alone is shortened.
   *
   * @throws IllegalArgumentException if there is nothing but a text of more than a megabyte
   */
  static String summary(FeedEntry entry) {
    String summary = longest(entry.abstracts());
    String content = longest(entry.contents());
    boolean tooLong =
        Stream.of(entry.abstracts(), entry.contents())
            .flatMap(List::stream)
            .anyMatch(html -> html.length() > LONGEST_HTML);
    if (tooLong && summary.isEmpty() && content.isEmpty()) {
      throw new IllegalArgumentException("the abstract is longer than 20,000 characters");
    }
    boolean article = content.length() > ARTICLE && summary.length() >= FULL_SUMMARY;
    return shortened(article || summary.length() >= content.length() ? summary : content);
  }

  /** The beginning of an abstract, without what arXiv writes before it. */
  static String notice(String html) {
    return HEADING
        .matcher(ARXIV_START.matcher(HtmlText.line(html)).replaceFirst(""))
        .replaceFirst("");
  }

  private static String longest(List<String> htmls) {
    String longest = "";
    for (String html : htmls) {
      if (html.length() <= LONGEST_HTML) {
        String text = HtmlText.paragraphs(html);
        text = ARXIV_START.matcher(text).replaceFirst("");
        text = HEADING.matcher(text).replaceFirst("");
        longest = text.length() > longest.length() ? text : longest;
      }
    }
    return longest;
  }

  private static String shortened(String text) {
    if (text.length() <= IncomingPaper.MAX_SUMMARY) {
      return text;
    }
    int end = text.lastIndexOf(' ', IncomingPaper.MAX_SUMMARY - 2);
    return text.substring(0, end > 0 ? end : IncomingPaper.MAX_SUMMARY - 2).strip() + " …";
  }
}
