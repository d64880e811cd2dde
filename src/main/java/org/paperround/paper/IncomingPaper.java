package org.paperround.paper;

import static java.util.function.Predicate.not;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A paper as a source delivers it, checked when made, not yet stored. Text is the source's own,
 * LaTeX and all; only white space is folded.
 *
 * @param canonicalId what makes it the same paper however it came: see {@link CanonicalId}
 * @param title never blank, at most 2,000 characters
 * @param summary the abstract, at most 20,000 characters; may be empty
 * @param authors names in order, or empty
 * @param authorCount number of authors, at least {@code authors.size()}
 * @param organisation the publishing organisation, if the source tells
 * @param categories arXiv categories, or empty
 * @param published the day the paper itself carries, if known
 * @param listedOn the day of the list it came in
 * @param upvotes 0 or more
 * @param comments 0 or more
 * @param links where it can be read
 * @param source short name of the source, such as {@code page-text}: at most 40 letters, digits,
 *     dots and hyphens; {@link MergeRule} ranks them
 * @param version the paper's version, 1 or more
 * @param keywords what the source says it is about, at most {@value #MOST_KEYWORDS} of at most
 *     {@value #LONGEST_KEYWORD} characters; may be empty
 * @param aliases other ids that the source itself says are the same paper, such as the DOI of an
 *     arXiv paper, at most {@value #MOST_ALIASES}; may be empty
 */
public record IncomingPaper(
    CanonicalId canonicalId,
    String title,
    String summary,
    List<String> authors,
    int authorCount,
    @Nullable Organisation organisation,
    List<String> categories,
    @Nullable LocalDate published,
    LocalDate listedOn,
    int upvotes,
    int comments,
    Links links,
    String source,
    int version,
    List<String> keywords,
    List<CanonicalId> aliases) {

  /** The longest title that is taken, in characters. */
  public static final int MAX_TITLE = 2_000;

  /** The longest abstract that is taken, in characters. */
  public static final int MAX_SUMMARY = 20_000;

  /** The most keywords that are taken. */
  public static final int MOST_KEYWORDS = 50;

  /** The longest keyword that is taken, in characters. */
  public static final int LONGEST_KEYWORD = 100;

  /** The most aliases that are taken. */
  public static final int MOST_ALIASES = 10;

  private static final Pattern SOURCE = Pattern.compile("[A-Za-z0-9._-]{1,40}");

  /**
   * Checks the limits above.
   *
   * @throws IllegalArgumentException with a sentence that says which field is wrong
   */
  public IncomingPaper {
    authors = List.copyOf(authors);
    categories = List.copyOf(categories);
    keywords = List.copyOf(keywords);
    aliases = aliases.stream().filter(not(canonicalId::equals)).distinct().toList();
    require(!title.isBlank(), "the title is empty");
    require(title.length() <= MAX_TITLE, "the title is longer than 2,000 characters");
    require(summary.length() <= MAX_SUMMARY, "the abstract is longer than 20,000 characters");
    require(authorCount >= authors.size(), "fewer authors are counted than named");
    require(upvotes >= 0 && comments >= 0, "votes and comments cannot be negative");
    require(version >= 1, "the version is below 1");
    require(SOURCE.matcher(source).matches(), "the source's name is not a short name");
    require(keywords.size() <= MOST_KEYWORDS, "there are more than 50 keywords");
    require(keywords.stream().allMatch(IncomingPaper::isKeyword), "a keyword is empty or too long");
    require(aliases.size() <= MOST_ALIASES, "there are more than 10 aliases");
  }

  private static boolean isKeyword(String text) {
    return !text.isBlank() && text.length() <= LONGEST_KEYWORD && text.indexOf('\n') < 0;
  }

  private static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new IllegalArgumentException(otherwise);
    }
  }

  /**
   * The organisation that published a paper.
   *
   * @param handle its short name, such as {@code BostonU}
   * @param name its full name, such as {@code Boston University}
   */
  public record Organisation(String handle, String name) {}

  /**
   * Absolute http(s) addresses, each null if unknown.
   *
   * @param abstractPage the abstract page
   * @param pdf the PDF
   * @param code the code
   * @param project the project's page
   */
  public record Links(
      @Nullable String abstractPage,
      @Nullable String pdf,
      @Nullable String code,
      @Nullable String project) {

    /** No address is known. */
    public static final Links NONE = new Links(null, null, null, null);
  }
}
