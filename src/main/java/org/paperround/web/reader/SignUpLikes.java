package org.paperround.web.reader;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.paperround.account.BroughtPapers;
import org.paperround.interest.Example;
import org.paperround.interest.Interest;
import org.paperround.paper.CanonicalId;
import org.paperround.paper.PaperStore;
import org.paperround.platform.language.Language;
import org.paperround.source.bibtex.BibTexReader;

/** The papers that a visitor likes, pasted into the sign-up form. */
@Singleton
class SignUpLikes implements BroughtPapers {

  /** The longest text that the form takes, in characters: it waits for its confirmation. */
  static final int LONGEST = 50_000;

  private static final int SENTENCES = 3;

  private final LikedPapers liked;
  private final PaperStore papers;
  private final BibTexReader bibtex;

  SignUpLikes(LikedPapers liked, PaperStore papers, BibTexReader bibtex) {
    this.liked = liked;
    this.papers = papers;
    this.bibtex = bibtex;
  }

  /** What is wrong with a pasted text; empty if all of it can be taken. */
  Optional<String> problem(String text, Language language) {
    HomeTexts texts = language.texts(HomeTexts.class);
    if (text.length() > LONGEST) {
      return Optional.of(texts.wrongLikedLength());
    }
    PastedPapers pasted = new PastedPapers(text, bibtex);
    List<String> sentences = new ArrayList<>(pasted.problems(language.texts(PasteTexts.class)));
    if (pasted.papers().size() > Interest.MAX_EXAMPLES) {
      sentences.add(texts.wrongLikedCount());
    }
    List<CanonicalId> unknown = unknown(pasted.papers());
    if (!unknown.isEmpty()) {
      sentences.add(
          texts.wrongLikedUnknown(
              unknown.stream().map(CanonicalId::value).collect(Collectors.joining(", ")),
              unknown.size()));
    }
    return sentences.isEmpty()
        ? Optional.empty()
        : Optional.of(sentences.stream().limit(SENTENCES).collect(Collectors.joining(" ")));
  }

  /** Ids that no stored paper has, and that came without a title. */
  private List<CanonicalId> unknown(List<PastedPaper> pasted) {
    List<CanonicalId> bare =
        pasted.stream()
            .filter(paper -> paper.title() == null)
            .map(PastedPaper::id)
            .filter(Objects::nonNull)
            .toList();
    Set<CanonicalId> known = papers.seqsByIds(bare).keySet();
    return bare.stream().filter(id -> !known.contains(id)).toList();
  }

  /** Those of the pasted papers that are stored, as examples for a preview. */
  List<Example> stored(String text) {
    List<PastedPaper> pasted = new PastedPapers(text, bibtex).papers();
    List<Long> seqs = new ArrayList<>();
    seqs.addAll(
        papers
            .seqsByIds(pasted.stream().map(PastedPaper::id).filter(Objects::nonNull).toList())
            .values());
    seqs.addAll(
        papers
            .seqsByTitles(pasted.stream().map(PastedPaper::title).filter(Objects::nonNull).toList())
            .values());
    return seqs.stream().distinct().limit(Interest.MAX_EXAMPLES).map(Example::liked).toList();
  }

  @Override
  public List<Example> examples(long subscriberId, String text) {
    List<PastedPaper> pasted = new PastedPapers(text, bibtex).papers();
    return liked.find(subscriberId, pasted).examples().stream()
        .limit(Interest.MAX_EXAMPLES)
        .toList();
  }
}
