package org.paperround.digest;

import java.util.ArrayList;
import java.util.List;
import org.paperround.digest.DigestView.Entry;
import org.paperround.digest.DigestView.Links;
import org.paperround.digest.DigestView.Section;
import org.paperround.interest.Term;
import org.paperround.matching.Reason;
import org.paperround.platform.language.Language;

/** Digests to try out whether a template can be put together from pieces. */
final class AssemblySamples {

  private AssemblySamples() {}

  /** Short and long ones, with everything a digest may have or lack. */
  static List<DigestView> views(Language language) {
    DigestView sample = SampleDigest.view(language);
    return List.of(
        sample,
        SampleDigest.whole(language),
        of(sample, 12, 1),
        of(sample, 4, 345),
        of(sample, 1, 10));
  }

  private static DigestView of(DigestView sample, int papers, int leftOut) {
    List<Section> sections = new ArrayList<>();
    List<Entry> entries = new ArrayList<>();
    for (int rank = 1; rank <= papers; rank++) {
      entries.add(entry(rank));
      if (rank % 5 == 0 || rank == papers) {
        sections.add(new Section(rank == 10 ? "Trending" : "A & <" + rank + ">", entries));
        entries.clear();
      }
    }
    return new DigestView(
        sample.language(),
        sample.siteName(),
        sample.edition(),
        papers,
        List.of("One note.", "Another \"note\"."),
        sections,
        leftOut,
        new Links(
            sample.links().site(),
            "https://papers.example.org/digest/a?b&c=" + papers,
            "https://papers.example.org/preferences/a?b&c=" + papers,
            "https://papers.example.org/unsubscribe/a?b&c=" + papers,
            "https://papers.example.org/feedback/a?b&c=" + papers),
        sample.postalAddress());
  }

  /** Three reasons, two, one, none. */
  private static Entry entry(int rank) {
    List<Reason> reasons =
        List.of(
            new Reason(Term.Kind.KEYWORD, "\"a < b\"", "a < b", Reason.Field.TITLE),
            new Reason(Term.Kind.TOPIC, "Some topic", "some words", Reason.Field.ABSTRACT),
            new Reason(Reason.Kind.EXAMPLE, "long words ".repeat(20), "", Reason.Field.MEANING));
    return new Entry(
        rank,
        SampleDigest.papers().get(rank % 3),
        "https://papers.example.org/papers/" + rank,
        rank % 4 == 0
            ? null
            : "https://papers.example.org/feedback/a?paper=" + rank + "&interest=7",
        reasons.subList(rank % 4, 3));
  }
}
