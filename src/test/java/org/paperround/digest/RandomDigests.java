package org.paperround.digest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.paperround.digest.DigestView.Entry;
import org.paperround.digest.DigestView.Links;
import org.paperround.digest.DigestView.Section;
import org.paperround.matching.Reason;
import org.paperround.paper.PaperCard;
import org.paperround.platform.language.Language;

/** Digests of everything that can meet, made at random but the same each time. */
final class RandomDigests {

  private static final List<String> TEXTS =
      Stream.concat(
              HostilePapers.titles(),
              Stream.of(
                  "Small lesions",
                  "",
                  " ",
                  "A title of the usual length, with a colon: and what is after it all",
                  "\uE000private\uF8FF \uDBFF\uDFFD use",
                  // What the values of a probe look like.
                  "\uFDD0 label \uFDD1 title 2",
                  "https://\uFDD01&\uFDD0 and https://\uFDD18&\uFDD1",
                  Probe.SHORT.link(Hole.ENTRY_FEEDBACK) + Probe.LONG.link(Hole.DIGEST),
                  "3 33 333 8 88 888",
                  "https://example.org/" + "x".repeat(100)))
          .toList();

  private final Random random;

  RandomDigests(long seed) {
    this.random = new Random(seed);
  }

  DigestView next() {
    int sections = 1 + random.nextInt(4);
    List<Section> all = new ArrayList<>();
    boolean asked = random.nextInt(4) > 0;
    int rank = sometimes() ? 96 : 1;
    for (int i = 0; i < sections; i++) {
      List<Entry> entries = new ArrayList<>();
      for (int papers = 1 + random.nextInt(6); papers > 0; papers--) {
        entries.add(entry(rank++, asked));
      }
      all.add(new Section(text(), entries));
    }
    return new DigestView(
        Language.ENGLISH,
        sometimes() ? text() : "Paper Round",
        LocalDate.of(2026, 11, 1 + random.nextInt(30)),
        random.nextInt(3_000),
        random.ints(random.nextInt(3)).mapToObj(i -> text()).toList(),
        all,
        random.nextBoolean() ? random.nextInt(3) : random.nextInt(2_000),
        new Links(
            "https://papers.example.org/",
            link("digest"),
            link("preferences"),
            link("unsubscribe"),
            asked ? link("feedback") : null),
        sometimes() ? text() : "1 Example Street, 12345 Sampleton");
  }

  private Entry entry(int rank, boolean asked) {
    List<Reason> reasons = new ArrayList<>();
    for (int count = random.nextInt(4); count > 0; count--) {
      reasons.add(
          new Reason(
              any(List.of(Reason.Kind.values())),
              text(),
              text(),
              any(List.of(Reason.Field.values())),
              random.nextBoolean()));
    }
    PaperCard paper = paper();
    return new Entry(
        rank,
        paper,
        "https://papers.example.org/papers/" + paper.id(),
        asked && !sometimes() ? link("feedback") + "?paper=" + paper.id() + "&interest=7" : null,
        reasons);
  }

  private PaperCard paper() {
    int number = random.nextInt(60);
    String text = TEXTS.get(number % TEXTS.size());
    PaperCard hostile = HostilePapers.paper(number, text);
    return number % 4 == 0
        ? SampleDigest.papers().get(number / 4 % 3)
        : new PaperCard(
            hostile.id(),
            text,
            sometimes() ? text() : hostile.summary(),
            number % 3 == 0 ? List.of() : hostile.authors(),
            number % 5,
            number % 2 == 0 ? null : text,
            List.of(),
            number % 2 == 0 ? null : hostile.published(),
            hostile.listedOn(),
            number % 3,
            number % 4,
            number % 2 == 0 ? null : hostile.abstractUrl(),
            number % 3 == 0 ? text : hostile.pdfUrl(),
            number % 5 == 0 ? null : hostile.codeUrl(),
            List.of(),
            false);
  }

  private String link(String page) {
    String token = Long.toString(random.nextLong(Long.MAX_VALUE), 36);
    return "https://papers.example.org/" + page + "/" + token + (sometimes() ? "?a&b=\"'<>" : "");
  }

  private String text() {
    return any(TEXTS);
  }

  private boolean sometimes() {
    return random.nextInt(8) == 0;
  }

  private <T> T any(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }
}
