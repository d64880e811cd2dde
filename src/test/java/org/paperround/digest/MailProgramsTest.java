package org.paperround.digest;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.arc.All;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.paperround.platform.language.Language;
import org.paperround.platform.template.TemplateSamples;
import org.paperround.testing.OnH2;

/** The mails use nothing that a mail program cannot show unless it is said here what then shows. */
@QuarkusTest
@TestProfile(OnH2.class)
class MailProgramsTest {

  /** What some program shows in part or not at all, and why that is no loss. */
  private static final Map<String, String> FALLBACKS =
      Map.ofEntries(
          Map.entry(
              "css-at-media",
              "Without it nothing is narrower or darker; the layout is fluid by itself."),
          Map.entry(
              "css-at-media-prefers-color-scheme",
              "Without it the mail is light, or turned dark by the program itself."),
          Map.entry(
              "css-border",
              "In part: Outlook knows no wider ones than 8px, and ours are on cells."),
          Map.entry("css-border-radius", "Without it corners are square; ours are never elliptic."),
          Map.entry("css-color-scheme", "Without it a program takes the mail for a light one."),
          Map.entry(
              "css-display",
              "In part: a chip that is not inline-block is a coloured stretch of text, a date may be broken."),
          Map.entry(
              "css-display-none",
              "Where the preheader is not hidden by it, it is by mso-hide or its height."),
          Map.entry("css-font-size", "In part: sizes are in px, which all know."),
          Map.entry(
              "css-important",
              "In part: only used within @media, after a space and in lower case."),
          Map.entry(
              "css-line-height", "In part: Outlook takes px exactly, by mso-line-height-rule."),
          Map.entry(
              "css-margin", "In part: never negative or auto, and not needed on body and span."),
          Map.entry("css-max-height", "One of three ways in which the preheader is hidden."),
          Map.entry("css-max-width", "In part: on a table; Outlook gets one of 640px around it."),
          Map.entry("css-overflow", "One of three ways in which the preheader is hidden."),
          Map.entry(
              "css-padding", "In part: Outlook pads cells only; a chip without it is narrower."),
          Map.entry(
              "css-selector-class",
              "What a class says is written into the tags; only dark and narrow are lost."),
          Map.entry("css-selector-grouping", "As classes."),
          Map.entry(
              "css-table-layout",
              "Without it widths are those of the cells, and long words make the table wider, unless word-wrap or word-break breaks them."),
          Map.entry(
              "css-text-decoration",
              "In part: only none, and where it stays underlined a link still is one."),
          Map.entry("css-width", "In part: on a cell that has the attribute too."),
          Map.entry("css-word-break", "Where it is unknown, word-wrap does the same."),
          Map.entry("css-word-wrap", "Where it is unknown, word-break does the same."),
          Map.entry(
              "html-body",
              "Where it goes, the table has its colour and the div its language and direction."),
          Map.entry(
              "html-dir",
              "In part: it is on the div too, and all texts of ours are from left to right."),
          Map.entry("html-doctype", "Nothing depends on it: sizes are those of cells and text."),
          Map.entry("html-lang", "In part: it is on the div as well as on html."),
          Map.entry("html-meta-color-scheme", "As the property."),
          Map.entry("html-role", "In part: known on tables, which is where it is."),
          Map.entry("html-style", "Without it dark and narrow are lost; all else is in the tags."),
          Map.entry("html-width", "In part: a cell in px, tables in percent."));

  /** What the table has no line for: older than it, or for one program alone. */
  private static final Set<String> NOT_IN_THE_TABLE =
      Set.of(
          "other:css-color",
          "other:css-mso-hide",
          "other:css-selector:root",
          "other:css-supported-color-schemes",
          "other:html-a",
          "other:html-bgcolor",
          "other:html-br",
          "other:html-class",
          "other:html-colspan",
          "other:html-head",
          "other:html-href",
          "other:html-html",
          "other:html-meta-",
          "other:html-meta-format-detection",
          "other:html-meta-supported-color-schemes",
          "other:html-meta-viewport",
          "other:html-title");

  private final SupportTable table = SupportTable.read();

  @Inject DigestTemplates digests;
  @Inject @All List<TemplateSamples> samples;

  @Test
  void whatAMailProgramDoesNotShowHasAFallback() {
    Set<String> withoutFallback = new TreeSet<>();
    Set<String> used = new TreeSet<>();
    for (String mail : mails()) {
      used.addAll(MailFeatures.of(mail, table));
    }
    for (String feature : used) {
      boolean fine =
          table.knows(feature)
              ? table.isEverywhere(feature) || FALLBACKS.containsKey(feature)
              : NOT_IN_THE_TABLE.contains(feature);
      if (!fine) {
        withoutFallback.add(feature + " " + table.verdicts().getOrDefault(feature, Map.of()));
      }
    }

    assertThat(withoutFallback).isEmpty();
    assertThat(used).containsAll(FALLBACKS.keySet()).containsAll(NOT_IN_THE_TABLE);
    assertThat(FALLBACKS.keySet()).noneMatch(table::isEverywhere);
  }

  /** All samples of mails, and a digest of hostile papers. */
  private List<String> mails() {
    List<String> mails = new ArrayList<>();
    for (Language language : Language.values()) {
      samples.stream()
          .flatMap(each -> each.samples(language))
          .map(Supplier::get)
          .filter(sample -> sample.contains("<!--[if mso]>"))
          .forEach(mails::add);
    }
    mails.add(digests.html(HostilePapers.digest(HostilePapers.titles().toList())));
    assertThat(mails).hasSizeGreaterThan(8);
    return mails;
  }
}
