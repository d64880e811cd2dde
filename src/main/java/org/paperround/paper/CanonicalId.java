package org.paperround.paper;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What makes a paper the same paper however it came by: {@code arXiv:2609.01234} without version,
 * else {@code doi:10.…} in lower case, else a fingerprint of its title.
 *
 * @param value the id with its scheme, at most 255 characters
 */
public record CanonicalId(String value) {

  private static final int MAX_LENGTH = 255;

  /** New (2007 on) and old arXiv identifiers, see https://info.arxiv.org/help/arxiv_identifier. */
  private static final Pattern ARXIV =
      Pattern.compile(
          "(?i)(?:arxiv:|arxiv\\.org/(?:abs|pdf|html)/|^)"
              + "(\\d{4}\\.\\d{4,5}|[a-z-]+(?:\\.[A-Z]{2})?/\\d{7})(?:v\\d+)?(?:\\.pdf)?(?:[?#].*)?$");

  private static final Pattern DOI =
      Pattern.compile("(?i)(?:doi:|doi\\.org/|^)(10\\.\\d{4,9}/\\S+)$");

  private static final Pattern NOT_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

  public CanonicalId {
    if (value.isBlank() || value.length() > MAX_LENGTH) {
      throw new IllegalArgumentException("a paper's id must have 1 to 255 characters");
    }
  }

  /** The id in an arXiv identifier or address, or in a DOI or its address; empty for other text. */
  public static Optional<CanonicalId> fromReference(String reference) {
    String text = reference.strip();
    Matcher arxiv = ARXIV.matcher(text);
    if (arxiv.find()) {
      return Optional.of(new CanonicalId("arXiv:" + arxiv.group(1).toLowerCase(Locale.ROOT)));
    }
    Matcher doi = DOI.matcher(text);
    if (doi.find() && doi.group(1).length() < MAX_LENGTH - 4) {
      return Optional.of(new CanonicalId("doi:" + doi.group(1).toLowerCase(Locale.ROOT)));
    }
    return Optional.empty();
  }

  /** A fingerprint of the letters and digits of a title, for sources that give no id at all. */
  public static CanonicalId fromTitle(String title) {
    String letters =
        NOT_WORD
            .matcher(Normalizer.normalize(title, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT))
            .replaceAll(" ")
            .strip();
    String key = letters.isEmpty() ? title.strip() : letters;
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
      return new CanonicalId("title:" + HexFormat.of().formatHex(digest, 0, 16));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
