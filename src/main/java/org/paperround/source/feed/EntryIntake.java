package org.paperround.source.feed;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.paperround.paper.CanonicalId;
import org.paperround.paper.IncomingPaper;
import org.paperround.paper.IncomingPaper.Links;
import org.paperround.paper.IncomingPaperBuilder;
import org.paperround.source.ImportFormat;
import org.paperround.source.PaperSink;
import org.paperround.source.fields.HtmlText;

/** Makes papers of entries and hands them on; counts the entries to name those it rejects. */
final class EntryIntake {

  private static final int MOST_CATEGORIES = 100;
  private static final int LONGEST_CATEGORY = 100;

  private static final Set<String> REPLACEMENTS = Set.of("replace", "replace-cross");

  private static final Pattern ANNOUNCE_TYPE =
      Pattern.compile("^\\s*arXiv:\\S{1,40}\\s+Announce Type:\\s*([a-z-]{1,20})");

  private final LocalDate listedOn;
  private final PaperSink sink;
  private int count;

  EntryIntake(LocalDate listedOn, PaperSink sink) {
    this.listedOn = listedOn;
    this.sink = sink;
  }

  /** How many entries came, whatever became of them. */
  int count() {
    return count;
  }

  /** Takes the next entry. */
  void entry(FeedEntry entry) {
    count++;
    if (REPLACEMENTS.contains(announceType(entry))) {
      return;
    }
    IncomingPaper paper = paperOrRejection(entry);
    if (paper != null) {
      sink.paper(paper);
    }
  }

  /** Counts an entry that cannot be taken, and says why. */
  void rejected(String reason) {
    count++;
    sink.rejected("entry " + count, reason);
  }

  private @Nullable IncomingPaper paperOrRejection(FeedEntry entry) {
    try {
      return paper(entry);
    } catch (IllegalArgumentException e) {
      sink.rejected("entry " + count, String.valueOf(e.getMessage()));
      return null;
    }
  }

  private IncomingPaper paper(FeedEntry entry) {
    String title = EntryText.title(entry);
    CanonicalId id = EntryIdentity.of(entry, title);
    List<String> authors = FeedAuthors.names(entry.authors(), id.isArxiv());
    return new IncomingPaperBuilder(id, title, listedOn, ImportFormat.FEED.wireName())
        .summary(EntryText.summary(entry))
        .authors(authors)
        .categories(categories(entry))
        .published(FeedDate.first(entry.dates()).orElse(null))
        .links(new Links(first(entry.links()), first(entry.pdfs()), null, null))
        .version(EntryIdentity.version(entry))
        .aliases(EntryIdentity.aliases(entry, id))
        .build();
  }

  private static List<String> categories(FeedEntry entry) {
    return entry.categories().stream()
        .filter(text -> text.length() <= 10 * LONGEST_CATEGORY)
        .map(HtmlText::line)
        .filter(text -> !text.isEmpty() && text.length() <= LONGEST_CATEGORY)
        .distinct()
        .limit(MOST_CATEGORIES)
        .toList();
  }

  private static String announceType(FeedEntry entry) {
    if (!entry.announceType().isEmpty()) {
      return entry.announceType().strip().toLowerCase(Locale.ROOT);
    }
    for (String text : entry.abstracts()) {
      Matcher type = ANNOUNCE_TYPE.matcher(text);
      if (type.find()) {
        return type.group(1);
      }
    }
    return "";
  }

  private static @Nullable String first(List<String> texts) {
    return texts.isEmpty() ? null : texts.getFirst();
  }
}
