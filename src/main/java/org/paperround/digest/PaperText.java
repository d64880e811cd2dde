package org.paperround.digest;

import io.quarkus.qute.TemplateExtension;
import io.quarkus.qute.TemplateExtension.TemplateAttribute;
import io.quarkus.qute.TemplateInstance;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.paperround.paper.PaperCard;
import org.paperround.platform.language.Language;

/** What templates say of a paper, in mails and on pages alike. */
@TemplateExtension
public final class PaperText {

  /** Longer than any honest title, short enough that a foul one cannot fill a mail. */
  private static final int LONGEST_HEADING = 260;

  /** No page of a paper has a longer address; one that has would fill a mail. */
  private static final int LONGEST_LINK = 2_000;

  private static final Pattern WEB = Pattern.compile("(?i)https?://[^\\s\\p{Cc}]+");

  private PaperText() {}

  /** The title on one line, at most {@value #LONGEST_HEADING} characters of it. */
  public static String heading(PaperCard paper) {
    return PlainLine.shortened(paper.title(), LONGEST_HEADING);
  }

  /** The first authors by name, or the organisation, or how many authors; empty if all unknown. */
  public static String byline(
      PaperCard paper, @TemplateAttribute(TemplateInstance.LOCALE) @Nullable Object locale) {
    return in(locale).byline(paper);
  }

  /** The byline, and the organisation if it is not in it already. */
  public static String credits(
      PaperCard paper, @TemplateAttribute(TemplateInstance.LOCALE) @Nullable Object locale) {
    return in(locale).credits(paper);
  }

  /** The day the paper carries, else the day it was listed, then votes and comments if any. */
  public static String dateline(
      PaperCard paper, @TemplateAttribute(TemplateInstance.LOCALE) @Nullable Object locale) {
    return in(locale).dateline(paper);
  }

  /** That many people talk about it: {@code trending: 140 votes}. */
  public static String trending(
      PaperCard paper, @TemplateAttribute(TemplateInstance.LOCALE) @Nullable Object locale) {
    return in(locale).trending(paper);
  }

  private static PaperWords in(@Nullable Object locale) {
    return PaperWords.in(Language.rendered(locale));
  }

  /** Two or three lines of the abstract, cut at a sentence where one ends; empty without one. */
  public static String teaser(PaperCard paper) {
    return Teaser.of(paper.summary());
  }

  /**
   * Whether it has letters that are written from right to left, so that directions must be told.
   */
  public static boolean isBidirectional(PaperCard paper) {
    return PlainLine.isBidirectional(heading(paper) + teaser(paper))
        || PlainLine.isBidirectional(paper.authors() + " " + paper.organisation());
  }

  /** Whether the abstract is longer than its teaser. */
  public static boolean hasMore(PaperCard paper) {
    return Teaser.isShorterThan(paper.summary());
  }

  /** The abstract page, or null if unknown or not a web address. */
  public static @Nullable String abstractLink(PaperCard paper) {
    return web(paper.abstractUrl());
  }

  /** The PDF, or null if unknown or not a web address. */
  public static @Nullable String pdfLink(PaperCard paper) {
    return web(paper.pdfUrl());
  }

  /** The code, or null if unknown or not a web address. */
  public static @Nullable String codeLink(PaperCard paper) {
    return web(paper.codeUrl());
  }

  /** Where the title leads: the abstract page, else the paper's page on this site. */
  public static String readUrl(DigestView.Entry entry) {
    return Objects.requireNonNullElse(abstractLink(entry.paper()), entry.paperUrl());
  }

  private static @Nullable String web(@Nullable String address) {
    return address != null && address.length() <= LONGEST_LINK && WEB.matcher(address).matches()
        ? address
        : null;
  }
}
