package org.paperround.digest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.paperround.interest.Term;
import org.paperround.matching.Reason;
import org.paperround.paper.PaperCard;
import org.paperround.platform.language.Language;

/** Digests of papers whose text tries everything on everybody. */
public final class HostilePapers {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

  private HostilePapers() {}

  /** Titles that break what is not careful. */
  public static Stream<String> titles() {
    return Stream.of(
        "<script>alert(1)</script> & <b>bold</b>",
        "\"><img src=x onerror='alert(1)'>",
        "Subject\r\nBcc: everybody@example.org",
        "Right \u202Eot tfel\u202C and \u2067isolated",
        "שיטה חדשה\u200F לזיהוי",
        "🦙 Llamas 👩‍🔬 and 漢字",
        "{view.links.unsubscribe} {#if true}x{/if}",
        "x".repeat(500),
        "long words ".repeat(50));
  }

  /** One section with a paper for each title; the abstracts and names are no better. */
  public static DigestView digest(List<String> titles) {
    List<DigestView.Entry> entries = new ArrayList<>();
    for (String title : titles) {
      int rank = entries.size() + 1;
      entries.add(
          new DigestView.Entry(
              rank,
              paper(rank, title),
              "https://papers.example.org/papers/" + rank,
              "https://papers.example.org/feedback/" + "t".repeat(43) + "?paper=" + rank,
              List.of(new Reason(Term.Kind.KEYWORD, title, title, Reason.Field.TITLE))));
    }
    return new DigestView(
        Language.ENGLISH,
        "Paper Round",
        DAY,
        titles.size(),
        titles,
        entries.isEmpty() ? List.of() : List.of(new DigestView.Section("<i>All", entries)),
        0,
        SampleDigest.view(Language.ENGLISH).links(),
        "");
  }

  /** A paper that has its title everywhere. */
  public static PaperCard paper(long id, String title) {
    return new PaperCard(
        id,
        title,
        (title + ". ").repeat(20),
        List.of(title, "B", "C", "D", "E"),
        900,
        title,
        List.of("cs.CL"),
        DAY,
        DAY,
        1_234_567,
        99_999,
        "https://arxiv.org/abs/2611.0000" + id + "?a=1&b=\"2",
        "https://arxiv.org/pdf/2611.0000" + id,
        "https://github.com/example/" + "y".repeat(60),
        List.of(),
        false);
  }
}
