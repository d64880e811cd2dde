package org.paperround.source.csv;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.paperround.source.UnreadableInputException;
import org.paperround.source.fields.Fields;

/**
 * Which column holds which field, whatever the case and spelling of its name.
 *
 * @param width how many columns each row must have
 * @param columns the columns of each field, counted from 0, the one to prefer first
 */
record CsvHeader(int width, Map<String, List<Integer>> columns) {

  private static final Pattern NOT_NAME = Pattern.compile("[^a-z0-9]+");

  /** The names of each field, the one to prefer first. */
  private static final Map<String, List<String>> NAMES =
      Map.ofEntries(
          Map.entry("title", List.of("title", "papertitle", "articletitle")),
          Map.entry("abstract", List.of("abstract", "summary", "description", "abstractnote")),
          Map.entry("authors", List.of("authors", "author", "authornames", "creators", "creator")),
          Map.entry(
              "date",
              List.of("date", "published", "publishedat", "publicationdate", "publishdate", "day")),
          Map.entry("url", List.of("url", "link", "paperurl", "abstracturl", "absurl", "address")),
          Map.entry("categories", List.of("categories", "category", "subjects", "subject")),
          Map.entry("upvotes", List.of("upvotes", "votes", "likes")),
          Map.entry("id", List.of("arxivid", "arxiv", "id", "paperid", "identifier")),
          Map.entry("doi", List.of("doi")),
          Map.entry("comments", List.of("comments", "numcomments", "commentcount")),
          Map.entry(
              "organisation",
              List.of("organisation", "organization", "org", "institution", "affiliation")),
          Map.entry("pdf", List.of("pdf", "pdfurl", "pdflink")),
          Map.entry("code", List.of("code", "codeurl", "github", "githubrepo", "repository")));

  CsvHeader {
    columns = Map.copyOf(columns);
  }

  /**
   * Reads a header line.
   *
   * @throws UnreadableInputException if no column is for the title
   */
  static CsvHeader of(List<String> cells) {
    List<String> names = cells.stream().map(CsvHeader::name).toList();
    Map<String, List<Integer>> columns = new HashMap<>();
    NAMES.forEach(
        (field, spellings) ->
            columns.put(
                field,
                spellings.stream().map(names::indexOf).filter(column -> column >= 0).toList()));
    if (columns.getOrDefault("title", List.of()).isEmpty()) {
      throw new UnreadableInputException(
          "the first line must name the columns, and one of them must be \"title\"; it reads \"%s\""
              .formatted(Fields.shortened(String.join(", ", cells))));
    }
    return new CsvHeader(cells.size(), columns);
  }

  /** What a row holds for a field, as it stands; empty if it is blank or has no column. */
  Optional<String> cell(String field, List<String> row) {
    return columns.getOrDefault(field, List.of()).stream()
        .map(row::get)
        .filter(cell -> !cell.isBlank())
        .findFirst();
  }

  private static String name(String cell) {
    return NOT_NAME.matcher(cell.toLowerCase(Locale.ROOT)).replaceAll("");
  }
}
