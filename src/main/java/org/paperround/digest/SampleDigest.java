package org.paperround.digest;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.paperround.digest.DigestView.Entry;
import org.paperround.digest.DigestView.Links;
import org.paperround.digest.DigestView.Section;
import org.paperround.interest.Term;
import org.paperround.matching.Match;
import org.paperround.matching.Reason;
import org.paperround.paper.PaperCard;
import org.paperround.platform.language.Language;

/** Made-up papers that together have everything a paper may have or lack, to try out templates. */
public final class SampleDigest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

  private static final List<String> NOTES =
      List.of(
          "One source did not answer in full: Sampleton Archive (Tuesday). "
              + "What it still gives will be in a later mail.");

  private static final String FEEDBACK = "https://papers.example.org/feedback/sample";

  private SampleDigest() {}

  /** Two interests, three papers, two more left out, a source missing. */
  public static DigestView view(Language language) {
    return view(language, 2, NOTES, "1 Example Street, 12345 Sampleton");
  }

  /** The same, with nothing left out, nothing missing and no postal address. */
  static DigestView whole(Language language) {
    return view(language, 0, List.of(), "");
  }

  /**
   * The same papers as an order for a real mail.
   *
   * @param language its language
   * @param edition its day
   * @param notes sentences above the papers
   * @param links its links
   */
  public static DigestOrder order(
      Language language, LocalDate edition, List<String> notes, Links links) {
    List<Match> matches =
        sections().stream()
            .flatMap(
                section ->
                    section.entries().stream()
                        .map(
                            entry ->
                                new Match(entry.paper(), section.interest(), 1, entry::reasons)))
            .toList();
    return new DigestOrder(
        language, edition, matches, 2, List.of(), matches.size(), 71, notes, links, Map.of());
  }

  /** The sections of {@link #view}. */
  public static List<Section> sections() {
    List<PaperCard> papers = papers();
    return List.of(
        new Section(
            "Medical imaging",
            List.of(
                entry(
                    1,
                    papers.get(0),
                    reason(Term.Kind.KEYWORD, "dice loss", "Dice loss", Reason.Field.TITLE),
                    reason(Term.Kind.TOPIC, "Segmentation", "lesion masks", Reason.Field.ABSTRACT)),
                entry(
                    2,
                    papers.get(1),
                    reason(
                        Term.Kind.CATEGORY,
                        "eess.IV Image and Video Processing",
                        "eess.IV",
                        Reason.Field.CATEGORIES)))),
        new Section(
            "People",
            List.of(
                entry(
                    3,
                    papers.get(2),
                    reason(Term.Kind.AUTHOR, "A. Sample", "Ada Sample", Reason.Field.AUTHORS)))));
  }

  /** A paper with everything, one without names, one with nothing but a title. */
  public static List<PaperCard> papers() {
    return List.of(
        new PaperCard(
            1,
            "Beyond Dice loss: boundary-aware training for small lesions",
            """
            Small lesions are easily missed when a network is trained on overlap alone. \
            We add a term that looks at the boundary and needs no extra annotation. \
            On three public sets of lesion masks the recall of lesions below one millilitre rises \
            from 61 to 74 percent while large ones stay as they were. \
            The term is cheap to compute, has one parameter, and works with any network that gives \
            probabilities. We release code, splits and trained weights.""",
            List.of("Ada Sample", "Ben Sample", "Cleo Sample", "Dov Sample", "Eva Sample"),
            7,
            "Sampleton University",
            List.of("eess.IV", "cs.CV"),
            DAY.minusDays(1),
            DAY,
            128,
            1,
            "https://arxiv.org/abs/2611.00001",
            "https://arxiv.org/pdf/2611.00001",
            "https://github.com/example/boundary",
            List.of(),
            false),
        new PaperCard(
            2,
            "A second look at harmonising scanners",
            "Scanners differ. We measure by how much, and find that less is more.",
            List.of(),
            3,
            "Sampleton Hospital",
            List.of("eess.IV"),
            null,
            DAY,
            1,
            0,
            null,
            "https://arxiv.org/pdf/2611.00002",
            null,
            List.of(),
            false),
        new PaperCard(
            3,
            "Untitled note",
            "",
            List.of(),
            0,
            null,
            List.of(),
            null,
            DAY,
            0,
            0,
            null,
            null,
            null,
            List.of(),
            false));
  }

  private static DigestView view(
      Language language, int leftOut, List<String> notes, String postalAddress) {
    return new DigestView(
        language,
        "Paper Round",
        DAY,
        71,
        notes,
        sections(),
        leftOut,
        new Links(
            "https://papers.example.org/",
            "https://papers.example.org/digest/sample",
            "https://papers.example.org/preferences/sample",
            "https://papers.example.org/unsubscribe/sample",
            leftOut == 0 ? null : FEEDBACK),
        postalAddress);
  }

  private static Entry entry(int rank, PaperCard paper, Reason... reasons) {
    return new Entry(
        rank,
        paper,
        "https://papers.example.org/papers/" + paper.id(),
        FEEDBACK + "?paper=" + paper.id() + "&interest=7",
        List.of(reasons));
  }

  private static Reason reason(Term.Kind kind, String label, String words, Reason.Field field) {
    return new Reason(kind, label, words, field);
  }
}
