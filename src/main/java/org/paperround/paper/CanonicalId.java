package org.paperround.paper;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.Comparator;
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

  private static final int MAX_REFERENCE = 2_000;

  private static final String ARXIV_SCHEME = "arXiv:";

  private static final String DOI_SCHEME = "doi:";

  /** Which of several ids of one paper it goes by: arXiv, DOI, others, then by the alphabet. */
  static final Comparator<String> BEST_FIRST =
      Comparator.comparing((String id) -> !isArxiv(id))
          .thenComparing(id -> !id.startsWith(DOI_SCHEME))
          .thenComparing(Comparator.naturalOrder());

  /** New (2007 on) and old arXiv identifiers, see https://info.arxiv.org/help/arxiv_identifier. */
  private static final Pattern ARXIV =
      Pattern.compile(
          "(?i)(?:^|arxiv: *|arxiv\\.org[:/]|arxiv\\.org/(?:abs|pdf|html|ps|format)/"
              + "|10\\.48550/arxiv\\.|huggingface\\.co/papers/)"
              + "(?:(\\d{2}(?:0[1-9]|1[0-2])\\.\\d{4,5})"
              + "|((?:astro-ph|cond-mat|cs|gr-qc|hep-(?:ex|lat|ph|th)|math|math-ph|nlin|nucl-(?:ex|th)"
              + "|physics|q-bio|q-fin|quant-ph|stat|acc-phys|adap-org|alg-geom|ao-sci|atom-ph"
              + "|bayes-an|chao-dyn|chem-ph|cmp-lg|comp-gas|dg-ga|funct-an|mtrl-th|patt-sol|plasm-ph"
              + "|q-alg|solv-int|supr-con))(?:\\.[a-z-]{2,9})?/(\\d{2}(?:0[1-9]|1[0-2])\\d{3}))"
              + "(?:v(\\d{1,4}))?(?:\\.pdf)?/?(?:[?#].*)?$");

  /** A DOI, alone or in its address; group 2 is the version that preprint servers append. */
  private static final Pattern DOI =
      Pattern.compile(
          "(?i)(?:^|doi: *|doi\\.org/|(?:bio|med)rxiv\\.org/content/)(10\\.\\d{4,9}/[^\\s?]+?)"
              + "(?:(?<=\\d|\\d[./])v(\\d{1,4}))?(?:\\.full|\\.full-text|\\.full\\.pdf|\\.abstract)?"
              + "[.,;/]*(?:\\?.*)?$");

  private static final Pattern NOT_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

  public CanonicalId {
    if (value.isBlank() || value.length() > MAX_LENGTH) {
      throw new IllegalArgumentException("a paper's id must have 1 to 255 characters");
    }
  }

  /**
   * The id in an arXiv identifier or DOI, alone, with its scheme or in the address of its page;
   * empty for other text. arXiv's own DOIs give the arXiv id, versions are left out, and so is the
   * subject class of old arXiv ids, which names the same paper with and without it.
   */
  public static Optional<CanonicalId> fromReference(String reference) {
    Matcher arxiv = ARXIV.matcher(searchable(reference));
    if (arxiv.find()) {
      String id =
          arxiv.group(1) != null
              ? arxiv.group(1)
              : arxiv.group(2).toLowerCase(Locale.ROOT) + "/" + arxiv.group(3);
      return Optional.of(new CanonicalId(ARXIV_SCHEME + id));
    }
    Matcher doi = DOI.matcher(searchable(reference));
    if (doi.find() && doi.group(1).length() < MAX_LENGTH - 4) {
      String id = doi.group(1).toLowerCase(Locale.ROOT).replaceAll("[./]$", "");
      return Optional.of(new CanonicalId(DOI_SCHEME + id));
    }
    return Optional.empty();
  }

  /** The version that a reference names, such as 2 in {@code arXiv:2609.01234v2}; else 1. */
  public static int versionIn(String reference) {
    Matcher arxiv = ARXIV.matcher(searchable(reference));
    if (arxiv.find()) {
      return arxiv.group(4) == null ? 1 : Math.max(1, Integer.parseInt(arxiv.group(4)));
    }
    Matcher doi = DOI.matcher(searchable(reference));
    return doi.find() && doi.group(2) != null ? Math.max(1, Integer.parseInt(doi.group(2))) : 1;
  }

  /** Whether it is an arXiv id, which a paper keeps when it gains a DOI. */
  public boolean isArxiv() {
    return isArxiv(value);
  }

  static boolean isArxiv(String id) {
    return id.startsWith(ARXIV_SCHEME);
  }

  private static String searchable(String reference) {
    String text = reference.strip();
    return text.length() > MAX_REFERENCE ? "" : text.replace("%2F", "/").replace("%2f", "/");
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
