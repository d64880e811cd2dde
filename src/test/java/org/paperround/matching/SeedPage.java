package org.paperround.matching;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.paperround.paper.PaperCard;

/**
 * The papers of the demo's page, for tests; the mark between author count and date tells a card.
 */
public final class SeedPage {

  private SeedPage() {}

  /** The papers, in order. */
  public static List<PaperCard> papers() {
    List<String> lines;
    try (InputStream in = SeedPage.class.getResourceAsStream("/demo/daily-papers-page.txt")) {
      lines =
          new String(in.readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .map(String::strip)
              .filter(line -> !line.isEmpty())
              .toList();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    List<PaperCard> papers = new ArrayList<>();
    for (int i = 3; i < lines.size(); i++) {
      if (lines.get(i).equals("\u00b7")) {
        String who = lines.get(i - 1);
        papers.add(
            Papers.paper(papers.size() + 1, lines.get(i - 3))
                .summary(lines.get(i - 2))
                .organisation(who.startsWith("\u2022") ? null : who)
                .card());
      }
    }
    return papers;
  }
}
