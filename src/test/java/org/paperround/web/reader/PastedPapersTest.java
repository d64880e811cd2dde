package org.paperround.web.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.paperround.platform.language.Language;
import org.paperround.source.bibtex.BibTexReader;
import org.paperround.testing.Texts;

class PastedPapersTest {

  private static final PasteTexts TEXTS = Texts.of(PasteTexts.class, Language.ENGLISH);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1706.03762 | arXiv:1706.03762 |",
        "arXiv: 1706.03762v5 | arXiv:1706.03762 |",
        "https://arxiv.org/pdf/1706.03762 | arXiv:1706.03762 |",
        "- https://huggingface.co/papers/1706.03762 | arXiv:1706.03762 |",
        "hep-th/9901001 | arXiv:hep-th/9901001 |",
        "[1] doi:10.1000/XYZ | doi:10.1000/xyz |",
        "Attention Is All You Need | | Attention Is All You Need",
        "2. Attention Is All You Need | | Attention Is All You Need",
        "3D Gaussian Splatting | | 3D Gaussian Splatting",
        "Attention Is All You Need (arXiv:1706.03762) | arXiv:1706.03762 | Attention Is All You Need",
        "Attention https://arxiv.org/abs/1706.03762 | arXiv:1706.03762 | Attention",
        "A $\\tau$-test of \\textbf{everything} | | A τ-test of everything",
        "注意力 | | 注意力",
      })
  void a_line_is_an_id_or_a_title_or_both(String line, String id, String title) {
    assertThat(read(line).problems(TEXTS)).isEmpty();
    assertThat(read(line).papers())
        .extracting(paper -> paper.id() == null ? null : paper.id().value(), PastedPaper::title)
        .containsExactly(tuple(id, title));
  }

  @Test
  void several_ids_may_share_a_line() {
    assertThat(read("1706.03762, 1810.04805;10.1000/x").papers())
        .extracting(paper -> paper.id() + "")
        .containsExactly("arXiv:1706.03762", "arXiv:1810.04805", "doi:10.1000/x");
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://example.org/paper.pdf", "...", "12", "x"})
  void what_is_neither_is_named_in_a_sentence(String line) {
    assertThat(read("\n\n " + line).papers()).isEmpty();
    assertThat(read(line).problems(TEXTS)).singleElement().asString().contains(line, "neither");
  }

  @Test
  void a_bibliography_gives_titles_abstracts_and_ids_and_says_what_is_wrong_with_the_rest() {
    PastedPapers read =
        read(
            """
            A title before it
            @article{a, title = {The {T}itle}, abstract = {We do.}, eprint = {1706.03762}}
            @misc{b, title = {Another \\'etude}}
            @misc{c, author = {Nobody}}
            """);
    assertThat(read.papers())
        .extracting(paper -> paper.id() + "", PastedPaper::title, PastedPaper::summary)
        .containsExactly(
            tuple("null", "A title before it", ""),
            tuple("arXiv:1706.03762", "The Title", "We do."),
            tuple("null", "Another étude", ""));
    assertThat(read.problems(TEXTS))
        .containsExactly("BibTeX, line 4: this entry has no title, or cannot be read.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"@article{", "@comment{x}", "@string(", "@a{b, title = \"", "@@@@{{{{"})
  void broken_bibtex_ends_in_sentences(String text) {
    PastedPapers read = read(text);
    assertThat(read.problems(TEXTS).size() + read.papers().size()).isPositive();
  }

  @Test
  void what_is_far_too_long_is_refused() {
    assertThat(read("x".repeat(600)).problems(TEXTS))
        .singleElement()
        .asString()
        .contains("too long");
    assertThat(read("title\n".repeat(100_000)).problems(TEXTS)).hasSize(1);
  }

  private static PastedPapers read(String text) {
    return new PastedPapers(text, new BibTexReader());
  }
}
