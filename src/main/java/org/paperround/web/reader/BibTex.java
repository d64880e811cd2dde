package org.paperround.web.reader;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.paperround.digest.PaperText;
import org.paperround.digest.PlainLine;
import org.paperround.paper.PaperCard;
import org.paperround.paper.PaperIds;

/**
 * A paper as an entry of a BibTeX bibliography. It is a {@code @misc}, which needs no journal: no
 * source tells one. A paper of arXiv has {@code eprint}, {@code archivePrefix} and {@code
 * primaryClass}, as arXiv itself asks for. The key is the paper's id, so it never changes.
 */
final class BibTex {

  private static final String SPECIAL = "&%$#_{}~^\\";
  private static final List<String> PREPRINT_SERVERS = List.of("10.1101/", "10.64898/");
  private static final int MOST_AUTHORS = 200;

  private BibTex() {}

  /**
   * The entry, in UTF-8.
   *
   * @param page absolute address of the paper's page on this site, for one that has no other
   */
  static String entry(PaperCard paper, PaperIds ids, String page) {
    String arxiv = ids.arxiv().orElse(null);
    String doi = ids.doi().orElse(null);
    LocalDate day = Objects.requireNonNullElse(paper.published(), paper.listedOn());
    Map<String, @Nullable String> fields = new LinkedHashMap<>();
    // Braces of its own keep the capitals of a title.
    fields.put("title", "{" + text(paper.title()) + "}");
    fields.put("author", authors(paper));
    fields.put("year", Integer.toString(day.getYear()));
    fields.put("month", Integer.toString(day.getMonthValue()));
    fields.put("eprint", arxiv);
    fields.put("archivePrefix", arxiv == null ? null : "arXiv");
    fields.put(
        "primaryClass",
        arxiv == null || paper.categories().isEmpty() ? null : text(paper.categories().getFirst()));
    fields.put("publisher", doi != null && isPreprint(doi) ? "bioRxiv or medRxiv" : null);
    fields.put("doi", doi == null ? null : verbatim(doi));
    fields.put("url", verbatim(Objects.requireNonNullElse(PaperText.abstractLink(paper), page)));
    return fields.entrySet().stream()
        .filter(field -> field.getValue() != null && !field.getValue().isEmpty())
        .map(field -> "  " + field.getKey() + " = {" + field.getValue() + "}")
        .collect(Collectors.joining(",\n", "@misc{" + key(paper, arxiv, doi) + ",\n", "\n}\n"));
  }

  /** The key of a paper: letters, digits, and signs that mean nothing to BibTeX. */
  private static String key(PaperCard paper, @Nullable String arxiv, @Nullable String doi) {
    String id =
        arxiv != null ? "arXiv:" + arxiv : doi != null ? "doi:" + doi : "paper:" + paper.id();
    return id.replaceAll("[^A-Za-z0-9.:/_-]", "-");
  }

  private static boolean isPreprint(String doi) {
    return PREPRINT_SERVERS.stream().anyMatch(doi.toLowerCase(Locale.ROOT)::startsWith);
  }

  private static @Nullable String authors(PaperCard paper) {
    if (paper.authors().isEmpty()) {
      return paper.organisation() == null ? null : "{" + text(paper.organisation()) + "}";
    }
    String names =
        paper.authors().stream()
            .limit(MOST_AUTHORS)
            .map(BibTex::name)
            .collect(Collectors.joining(" and "));
    boolean others =
        Math.max(paper.authorCount(), paper.authors().size()) > MOST_AUTHORS
            || paper.authorCount() > paper.authors().size();
    return others ? names + " and others" : names;
  }

  /** A name that BibTeX would take for two, or for a surname first, stands in braces. */
  private static String name(String name) {
    String plain = text(name);
    return plain.contains(",") || plain.toLowerCase(Locale.ROOT).matches("(.* )?and( .*)?")
        ? "{" + plain + "}"
        : plain;
  }

  /** Text whose signs TeX prints as they are. */
  private static String text(String raw) {
    StringBuilder text = new StringBuilder();
    for (char sign : PlainLine.oneLine(raw).toCharArray()) {
      switch (sign) {
        case '\\' -> text.append("{\\textbackslash}");
        case '~' -> text.append("{\\textasciitilde}");
        case '^' -> text.append("{\\textasciicircum}");
        // BibTeX counts braces whatever stands before them.
        case '{' -> text.append("{\\textbraceleft}");
        case '}' -> text.append("{\\textbraceright}");
        default -> text.append(SPECIAL.indexOf(sign) >= 0 ? "\\" : "").append(sign);
      }
    }
    return text.toString();
  }

  /** An address: read as it is, so that only braces must not stand in it. */
  private static String verbatim(String address) {
    return PlainLine.oneLine(address).replace("{", "%7B").replace("}", "%7D").replace("\\", "%5C");
  }
}
