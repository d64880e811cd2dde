package org.paperround;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whether templates leave all words to the message bundles. */
class TemplateWordsTest {

  private static final Path FOLDER = Path.of("templates");

  /** The demo's mailbox is shown to whoever tries the program out, not to readers. */
  private static final Path DEMO = FOLDER.resolve("demo");

  /** Names of things, the same in every language. */
  private static final Set<String> NAMES = Set.of("PDF", "arXiv", "BibTeX", "DOI", "Atom", "OK");

  private static final Set<String> READ_ALOUD =
      Set.of("aria-label", "placeholder", "title", "alt", "summary");

  /** What is not shown as text, and what readers may type, which is the same in every language. */
  private static final Pattern NO_WORDS =
      Pattern.compile("<style>.*?</style>|<code>.*?</code>|[a-z]+@[a-z.]+", Pattern.DOTALL);

  private static final Pattern TAG = Pattern.compile("\\{[#/@!]?[^{}\\s][^{}]*}");
  private static final Pattern LITERAL = Pattern.compile("'([^']*)'");
  private static final Pattern SENTENCE = Pattern.compile("[A-Z][a-z]+.*|.*[a-z] [a-z].*");

  /** The end of an address, behind the part that is filled in. */
  private static final Pattern PATH = Pattern.compile("(?<=})[/#]?[a-z]+\\b");

  private static final Pattern WORD = Pattern.compile("\\p{L}{2,}");

  static List<Path> templates() throws IOException {
    try (Stream<Path> files = Files.walk(FOLDER)) {
      return files
          .filter(file -> file.toString().matches(".*\\.(html|txt)"))
          .filter(file -> !file.startsWith(DEMO))
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("templates")
  void everyWordIsInABundle(Path template) throws IOException {
    String text = Files.readString(template);

    assertThat(words(text, template.toString().endsWith(".html"))).isEmpty();
  }

  @Test
  void aWordOfATemplateIsFoundWhereverItStands() {
    String text =
        """
        <p title="One" class="no">Two <code>no</code> {page:no} {#if view.no == 'NO'}{#else}Three{/if}</p>
        {#include pages/field name='no' label='Four' hint='five is six' /}<a href="/no">PDF</a>
        """;

    assertThat(words(text, true))
        .containsExactlyInAnyOrder("Four", "five", "is", "six", "One", "Two", "Three");
    assertThat(words("{view.site}/no\nSeven: {view.no}", false)).containsExactly("Seven");
  }

  private static List<String> words(String template, boolean html) {
    String text = NO_WORDS.matcher(template).replaceAll("");
    List<String> words = new ArrayList<>();
    TAG.matcher(text)
        .results()
        .map(MatchResult::group)
        .flatMap(tag -> LITERAL.matcher(tag).results().map(literal -> literal.group(1)))
        .filter(literal -> SENTENCE.matcher(literal).matches())
        .forEach(literal -> add(literal, words));
    if (html) {
      Document page = Jsoup.parse(withoutTags(text), "", Parser.xmlParser());
      add(page.text(), words);
      for (Element element : page.getAllElements()) {
        element.attributes().asList().stream()
            .filter(attribute -> READ_ALOUD.contains(attribute.getKey()))
            .forEach(attribute -> add(attribute.getValue(), words));
      }
    } else {
      add(withoutTags(PATH.matcher(text).replaceAll("")), words);
    }
    return words;
  }

  /** From the innermost outwards. */
  private static String withoutTags(String text) {
    String before = text;
    String after = TAG.matcher(before).replaceAll(" ");
    while (!after.equals(before)) {
      before = after;
      after = TAG.matcher(before).replaceAll(" ");
    }
    return after;
  }

  private static void add(String text, List<String> words) {
    WORD.matcher(text)
        .results()
        .map(MatchResult::group)
        .filter(word -> !NAMES.contains(word))
        .forEach(words::add);
  }
}
