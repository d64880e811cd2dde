package org.paperround.preflight.domain;

import java.util.Locale;
import org.apache.hc.client5.http.psl.PublicSuffixMatcher;
import org.apache.hc.client5.http.psl.PublicSuffixMatcherLoader;

/**
 * The domain that somebody registered: {@code example.co.uk} of {@code mail.example.co.uk}, by the
 * public suffix list that comes with the HTTP client (RFC 7489 section 3.2).
 */
final class OrganisationalDomain {

  private static final PublicSuffixMatcher SUFFIXES = PublicSuffixMatcherLoader.getDefault();

  private OrganisationalDomain() {}

  /** Of a domain; the domain itself where the list knows no better. */
  static String of(String domain) {
    String lower = domain.toLowerCase(Locale.ROOT);
    String root = SUFFIXES.getDomainRoot(lower);
    return root == null ? lower : root;
  }

  /**
   * Whether two domains count as one (RFC 7489 section 3.1).
   *
   * @param strict whether they must be the same to the letter
   */
  static boolean aligned(String one, String other, boolean strict) {
    return strict ? one.equalsIgnoreCase(other) : of(one).equals(of(other));
  }
}
