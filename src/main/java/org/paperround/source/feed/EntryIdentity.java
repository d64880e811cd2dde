package org.paperround.source.feed;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.paperround.paper.CanonicalId;
import org.paperround.paper.IncomingPaper;
import org.paperround.paper.PlainText;

/**
 * Tells which paper an entry is: by arXiv id, else DOI, else the feed's own id or link, so that
 * entries with the same title stay apart. Only the title is left where a feed gives none of them.
 */
final class EntryIdentity {

  private static final String OWN = "url:";
  private static final int LONGEST_OWN = 200;

  private static final Pattern ABSOLUTE_URI = Pattern.compile("(?i)[a-z][a-z0-9+.-]{1,20}:\\S{4,}");

  private static final Pattern OAI = Pattern.compile("(?i)^oai:arxiv\\.org:");

  /** Publishers put the DOI into the addresses of their pages. */
  private static final Pattern DOI_IN_PATH =
      Pattern.compile(
          "(?i)/doi/(?:(?:abs|full|pdf|epdf|book|reader|10\\.1002/abs)/)?(10\\.\\d{4,9}/[^?#\\s]{1,200})");

  private EntryIdentity() {}

  static CanonicalId of(FeedEntry entry, String title) {
    List<CanonicalId> known =
        references(entry).flatMap(text -> CanonicalId.fromReference(text).stream()).toList();
    return known.stream()
        .filter(CanonicalId::isArxiv)
        .findFirst()
        .or(() -> known.stream().findFirst())
        .or(() -> own(entry))
        .orElseGet(() -> CanonicalId.fromTitle(title));
  }

  /** The DOIs that the entry gives to a paper that goes by its arXiv id. */
  static List<CanonicalId> aliases(FeedEntry entry, CanonicalId id) {
    return entry.identifiers().stream()
        .filter(text -> id.isArxiv() && text.length() <= 2_000)
        .flatMap(EntryIdentity::spellings)
        .flatMap(text -> CanonicalId.fromReference(text).stream())
        .filter(other -> !other.isArxiv())
        .distinct()
        .limit(IncomingPaper.MOST_ALIASES)
        .toList();
  }

  /** The paper's version that the entry tells; 1 if it tells none. */
  static int version(FeedEntry entry) {
    return references(entry).mapToInt(CanonicalId::versionIn).max().orElse(1);
  }

  private static Stream<String> references(FeedEntry entry) {
    return Stream.of(entry.links(), entry.ids(), entry.identifiers())
        .flatMap(List::stream)
        .filter(text -> text.length() <= 2_000)
        .flatMap(EntryIdentity::spellings);
  }

  private static Stream<String> spellings(String text) {
    String plain = OAI.matcher(PlainText.oneLine(text)).replaceFirst("arXiv:");
    Matcher doi = DOI_IN_PATH.matcher(plain);
    return doi.find() ? Stream.of(plain, doi.group(1)) : Stream.of(plain);
  }

  private static Optional<CanonicalId> own(FeedEntry entry) {
    return Stream.of(
            entry.ids().stream().filter(id -> ABSOLUTE_URI.matcher(id).matches()),
            entry.links().stream(),
            entry.ids().stream(),
            entry.pdfs().stream())
        .flatMap(texts -> texts)
        .map(PlainText::oneLine)
        .filter(text -> !text.isEmpty())
        .findFirst()
        .map(text -> new CanonicalId(OWN + (text.length() > LONGEST_OWN ? hash(text) : text)));
  }

  private static String hash(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
