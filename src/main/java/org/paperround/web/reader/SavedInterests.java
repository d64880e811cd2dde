package org.paperround.web.reader;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.paperround.interest.Interest;
import org.paperround.interest.Interests;
import org.paperround.interest.KeptInterest;
import org.paperround.paper.CanonicalId;

/** Saves the interests of the settings form. */
@Singleton
class SavedInterests {

  private static final int NAMED = 5;

  private final LikedPapers liked;
  private final Interests interests;

  SavedInterests(LikedPapers liked, Interests interests) {
    this.liked = liked;
    this.interests = interests;
  }

  /**
   * Pasted papers that could not be taken.
   *
   * @param text what of the pasted text is left
   * @param problem a sentence that says why
   */
  record Left(String text, String problem) {}

  /**
   * Replaces the interests of a reader. Expects a transaction in which nobody else changes this
   * reader.
   *
   * @param texts word what is left of the pasted papers
   * @return what was left of the pasted papers, by the place of the interest
   */
  Map<Integer, Left> save(long subscriberId, List<InterestDraft> drafts, PrefsTexts texts) {
    List<KeptInterest> wanted = new ArrayList<>();
    Map<Integer, Left> left = new LinkedHashMap<>();
    for (int i = 0; i < drafts.size(); i++) {
      InterestDraft draft = drafts.get(i);
      LikedPapers.Found found = liked.find(subscriberId, draft.pasted());
      Interest kept = draft.interest();
      wanted.add(
          new KeptInterest(
              draft.id(),
              new Interest(
                  kept.name(),
                  kept.terms(),
                  Stream.concat(kept.examples().stream(), found.examples().stream())
                      .distinct()
                      .toList(),
                  kept.quota(),
                  kept.breadth())));
      if (!found.unknown().isEmpty()) {
        left.put(i, left(found.unknown(), texts));
      }
    }
    interests.save(subscriberId, wanted);
    return left;
  }

  private static Left left(List<CanonicalId> unknown, PrefsTexts texts) {
    String named =
        unknown.stream().limit(NAMED).map(CanonicalId::value).collect(Collectors.joining(", "));
    int more = unknown.size() - NAMED;
    String all = more > 0 ? texts.andMore(named, more) : named;
    String sentence = texts.likedUnknown(all, unknown.size() > 1);
    return new Left(
        unknown.stream().map(CanonicalId::value).collect(Collectors.joining("\n")), sentence);
  }
}
