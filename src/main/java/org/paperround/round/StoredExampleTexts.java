package org.paperround.round;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.paperround.interest.Example;
import org.paperround.interest.LikedTexts;
import org.paperround.matching.ExampleTexts;
import org.paperround.paper.PaperStore;

/** The texts of examples as they are stored: papers, and what readers brought along. */
@Singleton
class StoredExampleTexts implements ExampleTexts {

  /** As many keys are looked up by one query. */
  private static final int GROUP = 1_000;

  private final PaperStore papers;
  private final LikedTexts texts;

  StoredExampleTexts(PaperStore papers, LikedTexts texts) {
    this.papers = papers;
    this.texts = texts;
  }

  @Override
  public Map<String, Text> of(Collection<String> keys) {
    List<String> all = new ArrayList<>(keys);
    Map<String, Text> found = new HashMap<>();
    for (int from = 0; from < all.size(); from += GROUP) {
      List<String> group = all.subList(from, Math.min(from + GROUP, all.size()));
      papers
          .cards(group.stream().filter(Example::isPaper).map(Example::number).toList())
          .forEach(
              (id, paper) ->
                  found.put(Example.keyOf(id), new Text(paper.title(), paper.summary())));
      texts
          .byKeys(group)
          .forEach((key, text) -> found.put(key, new Text(text.title(), text.summary())));
    }
    return found;
  }
}
