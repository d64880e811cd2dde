package org.paperround.web.reader;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.paperround.platform.language.Language;

/**
 * What every page shows, whatever it is about.
 *
 * @param siteName what the operator calls this service
 * @param postalAddress the operator's postal address; may be empty
 * @param query what keeps a chosen language in addresses, such as {@code lang=de}; empty if none
 *     was chosen
 * @param here path and query of this page without its language; null where it has no others
 */
public record SiteView(String siteName, String postalAddress, String query, @Nullable String here) {

  /**
   * This page in a language.
   *
   * @param code of the language
   * @param ownName what its speakers call it
   * @param path where it is
   */
  public record Translation(String code, String ownName, String path) {}

  /** The address of a public page of this site, which keeps the language if one was chosen. */
  public String path(String path) {
    return with(path, query);
  }

  /** This page in every language; none where it has no others. */
  public List<Translation> translations() {
    return here == null
        ? List.of()
        : Arrays.stream(Language.values())
            .map(
                language ->
                    new Translation(
                        language.code(),
                        language.ownName(),
                        with(here, PageLanguage.PARAMETER + "=" + language.code())))
            .toList();
  }

  private static String with(String path, String query) {
    if (query.isEmpty()) {
      return path;
    }
    int end = path.indexOf('#') < 0 ? path.length() : path.indexOf('#');
    String page = path.substring(0, end);
    return page + (page.indexOf('?') < 0 ? "?" : "&") + query + path.substring(end);
  }
}
