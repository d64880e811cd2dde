package org.paperround.source.bibtex;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.paperround.paper.CanonicalId;
import org.paperround.paper.IncomingPaper;
import org.paperround.paper.IncomingPaper.Links;
import org.paperround.paper.IncomingPaperBuilder;
import org.paperround.source.Collected;
import org.paperround.source.UnreadableInputException;

class BibTexReaderTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);

  @Test
  void readsEveryField() {
    IncomingPaper paper =
        only(
            """
            @Article{ruiz2026,
              title         = {{{BERT} for {R}eal: $\\mathcal{O}(n^{2})$ na{\\"i}ve steps}},
              author        = {Ruiz, Ana Maria and {The River Group} and M{\\"u}ller, J. and others},
              abstract      = "One
                line.

                Two with {\\tau}.",
              year          = 2026, month = feb # "~27",
              eprint        = {2602.01234v2}, archivePrefix = {arXiv}, primaryClass = {cs.CL},
              doi           = {10.1000/A\\_b},
              url           = {\\url{https://example.org/a\\_b}},
            }
            """);

    assertThat(paper)
        .isEqualTo(
            new IncomingPaperBuilder(
                    new CanonicalId("arXiv:2602.01234"),
                    "BERT for Real: $\\mathcal{O}(n^{2})$ na{\\\"i}ve steps",
                    TODAY,
                    "bibtex")
                .summary("One line.\n\nTwo with {\\tau}.")
                .authors(List.of("Ana Maria Ruiz", "The River Group", "J. Müller"))
                .categories(List.of("cs.CL"))
                .published(LocalDate.of(2026, 2, 27))
                .links(new Links("https://example.org/a_b", null, null, null))
                .version(2)
                .aliases(List.of(new CanonicalId("doi:10.1000/a_b")))
                .build());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\u0001',
      value = {
        "eprint={2609.01234} | arXiv:2609.01234 | https://arxiv.org/abs/2609.01234",
        "eprint={2609.01234}, eprinttype={arxiv} | arXiv:2609.01234 | https://arxiv.org/abs/2609.01234",
        "eprint={2609.01234}, eprinttype={pubmed}, doi={https://doi.org/10.1000/X} | doi:10.1000/x | https://doi.org/10.1000/x",
        "journal={arXiv preprint arXiv:2609.01234} | arXiv:2609.01234 | https://arxiv.org/abs/2609.01234",
        "doi={10.1000/x}, url={see there} | doi:10.1000/x | https://doi.org/10.1000/x",
        "url=\"https://arxiv.org/abs/2609.01234\" | arXiv:2609.01234 | https://arxiv.org/abs/2609.01234"
      })
  void knowsThePaperByItsReferences(String fields, String id, String page) {
    IncomingPaper paper = only("@misc{k, title={T}, " + fields + "}");

    assertThat(paper.canonicalId().value()).isEqualTo(id);
    assertThat(paper.links().abstractPage()).isEqualTo(page);
  }

  @Test
  void protectingBracesDoNotMakeAnotherPaper() {
    assertThat(only("@misc{k, title={{D}eep {RNA} Folding}}").canonicalId())
        .isEqualTo(CanonicalId.fromTitle("Deep RNA Folding"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "date={2026-02-27} | 2026-02-27",
        "date={2026-02} | 2026-02-01",
        "date={2026-02-27/2026-03-01} | 2026-02-27",
        "year={2026} | 2026-01-01",
        "year={2026}, month=sep, day=5 | 2026-09-05",
        "year={2026}, month={September} | 2026-09-01",
        "year={2026}, month={9} | 2026-09-01",
        "year={2026}, month={Spring} | 2026-01-01",
        "year={2026}, month={2}, day={30} | 2026-01-01",
        "year={in press} | ",
        "note={x} | "
      })
  void readsDates(String fields, @Nullable LocalDate published) {
    assertThat(only("@misc{k, title={T}, " + fields + "}").published()).isEqualTo(published);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Ana Ruiz and Bo Li | Ana Ruiz/Bo Li",
        "Ruiz, Ana  AND  Li, Bo | Ana Ruiz/Bo Li",
        "van der Berg, Jr., Jan | Jan van der Berg Jr.",
        "{Sand and Stone, Inc.} and Andrea Sand | Sand and Stone, Inc./Andrea Sand",
        "Li{\\'e}bana, Bo | Bo Liébana",
        "others | ''"
      })
  void readsNames(String authors, String names) {
    assertThat(String.join("/", only("@misc{k, title={T}, author={" + authors + "}}").authors()))
        .isEqualTo(names);
  }

  @Test
  void knowsAbbreviationsAndPassesOverWhatIsNoEntry() {
    Collected found =
        read(
            """
            A file by a program. Write to me@example.org.
            @preamble{"\\newcommand{\\x}{y}"}
            @string{river = "River"}
            @STRING(both = river # " and " # {Sea})
            @comment{ @misc{a, title={Not this}}
            @misc{b, title={Nor this}}
            }
            @Comment{jabref-meta: databaseType:bibtex;}
            @misc(c, title = both # { Water})
            @misc{, title = {No key}}
            @misc{d, title = unknown # " month", month = sept, crossref = {nowhere}}
            """);

    assertThat(found.rejections()).isEmpty();
    assertThat(found.papers())
        .extracting(IncomingPaper::title)
        .startsWith("River and Sea Water", "No key")
        .hasSize(3);
  }

  @Test
  void losesNoOtherEntryToABrokenOne() {
    Collected found =
        read(
            """
            @misc{a, title={A}}
            @misc{b, title={B} year={2026}}
            @misc{c, title={C
            @misc{d, title={D}}, @misc{e, author={E}}
            @misc{f, title="F}
            @misc{g, title={}}
              @misc{h, title={H}}
            @misc{i, title={I}""");

    assertThat(found.papers()).extracting(IncomingPaper::title).containsExactly("A", "D", "H");
    assertThat(found.rejections())
        .containsExactly(
            "line 2: the entry is not valid BibTeX at \"year\" in line 2: is a comma, a quotation"
                + " mark or a brace missing before it?",
            "line 3: the entry's closing brace is missing",
            "line 4: the title is missing",
            "line 5: the entry is not valid BibTeX",
            "line 6: the title is missing",
            "line 8: the entry's closing brace is missing");
  }

  @Test
  void staysWithinBoundsWithHostileFiles() {
    String doubling =
        "@string{a0 = \"0123456789\"}\n"
            + IntStream.rangeClosed(1, 60)
                .mapToObj(i -> "@string{a%d = a%d # a%d}\n".formatted(i, i - 1, i - 1))
                .collect(Collectors.joining());
    String nested = "@misc{k, title={" + "{".repeat(300_000) + "}".repeat(300_000) + "}}\n";
    String comments = "@comment{\n".repeat(100_000);
    String large = "@misc{k, title={A}, note={" + "x".repeat(1_100_000) + "}}\n";
    String joined = "@misc{k, title=a0" + " # a0".repeat(2_000) + "}\n";

    Collected found =
        Assertions.assertTimeoutPreemptively(
            Duration.ofSeconds(60),
            () -> read(doubling + nested + large + joined + comments + "@misc{z, title={Z}}"));

    assertThat(found.papers()).extracting(IncomingPaper::title).containsExactly("Z");
    assertThat(found.rejections())
        .contains(
            "line 8: the abbreviation is longer than 1,000 characters",
            "line 62: the title is missing",
            "line 63: the entry is larger than 1 MB",
            "line 64: the entry has more than 1,000 signs #");
  }

  @Test
  void listsPapersOnTheListDateIfThereIsOneAndReadsBehindAByteOrderMark() throws IOException {
    Collected found = new Collected();
    LocalDate listDate = LocalDate.of(2025, 11, 11);
    byte[] file = "\uFEFF@misc{k,\r\n title={A}\r\n}".getBytes(StandardCharsets.UTF_8);
    new BibTexReader().read(new ByteArrayInputStream(file), TODAY, listDate, found);

    assertThat(found.papers()).extracting(IncomingPaper::listedOn).containsExactly(listDate);
  }

  @ParameterizedTest
  @CsvSource({"plain text", "@comment{x}", "<html>@</html>", "me@example.org"})
  void refusesAFileWithoutEntries(String file) {
    assertUnreadable(
        file.getBytes(StandardCharsets.UTF_8),
        "the file holds no BibTeX entry such as @article{key, title = {…}}");
  }

  @Test
  void refusesFilesThatAreNoTextOrTooLarge() {
    assertUnreadable(new byte[0], "the file is empty");
    assertUnreadable(
        "@misc{k, title={é}}".getBytes(StandardCharsets.ISO_8859_1),
        "the file is not UTF-8 text: save it as UTF-8");
    assertUnreadable(new byte[20_000_000], "the file is too large: it must have less than 20 MB");
    assertUnreadable(new byte[] {0x1F, (byte) 0x8B, 8}, "the file is compressed: unpack it first");
  }

  private static IncomingPaper only(String file) {
    Collected found = read(file);
    assertThat(found.rejections()).isEmpty();
    assertThat(found.papers()).hasSize(1);
    return found.papers().getFirst();
  }

  private static void assertUnreadable(byte[] file, String reason) {
    assertThatThrownBy(
            () ->
                new BibTexReader()
                    .read(new ByteArrayInputStream(file), TODAY, null, new Collected()))
        .isInstanceOf(UnreadableInputException.class)
        .hasMessage(reason);
  }

  private static Collected read(String file) {
    Collected found = new Collected();
    try {
      new BibTexReader()
          .read(
              new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)), TODAY, null, found);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return found;
  }
}
