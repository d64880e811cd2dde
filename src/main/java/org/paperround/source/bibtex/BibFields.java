package org.paperround.source.bibtex;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.paperround.paper.CanonicalId;
import org.paperround.source.fields.Fields;
import org.paperround.source.fields.WebAddress;

/**
 * The fields of one entry under the names that all files of papers share. An address or identifier
 * that is none is left out: bibliographies hold many, and the paper is none the worse.
 *
 * @param fields by shared name, none blank
 * @param authors names as people write them
 */
record BibFields(Map<String, String> fields, List<String> authors) implements Fields {

  private static final Pattern URL_MACRO = Pattern.compile("\\\\(?:url|path)\\s*\\{([^{}]*)}");

  private static final Pattern ESCAPE = Pattern.compile("\\\\([_%&#~$])");

  BibFields {
    fields = Map.copyOf(fields);
    authors = List.copyOf(authors);
  }

  /** Takes the fields of an entry by their BibTeX names in lower case. */
  static BibFields of(Map<String, String> entry) {
    Map<String, String> fields = new HashMap<>();
    put(fields, "title", CaseBraces.removed(entry.getOrDefault("title", "")));
    put(fields, "abstract", CaseBraces.removed(entry.getOrDefault("abstract", "")));
    BibDate.in(entry).ifPresent(day -> fields.put("date", day.toString()));
    Optional<CanonicalId> doi = doi(entry);
    arxiv(entry).ifPresent(reference -> fields.put("id", reference));
    doi.ifPresent(id -> fields.put("doi", id.value()));
    url(entry).or(() -> page(fields)).ifPresent(url -> fields.put("url", url));
    put(fields, "categories", entry.getOrDefault("primaryclass", ""));
    return new BibFields(fields, BibNames.in(entry.getOrDefault("author", "")));
  }

  @Override
  public Optional<String> text(String field) {
    return Optional.ofNullable(fields.get(field));
  }

  @Override
  public List<String> list(String field, Function<String, List<String>> split) {
    return field.equals("authors")
        ? authors
        : text(field).map(split).map(Fields::lines).orElse(List.of());
  }

  /** No entry counts anything. */
  @Override
  public int count(String field) {
    return 0;
  }

  private static void put(Map<String, String> fields, String name, String value) {
    if (!value.isBlank()) {
      fields.put(name, value);
    }
  }

  /** {@code eprint}, or the {@code journal = {arXiv preprint arXiv:…}} of some search engines. */
  private static Optional<String> arxiv(Map<String, String> entry) {
    String archive =
        entry.getOrDefault("archiveprefix", entry.getOrDefault("eprinttype", "arxiv")).strip();
    Stream<String> eprint =
        archive.equalsIgnoreCase("arxiv") ? Stream.of("eprint", "arxivid") : Stream.of("arxivid");
    return Stream.concat(eprint, Stream.of("journal"))
        .map(name -> plain(entry.getOrDefault(name, "")))
        .filter(text -> CanonicalId.fromReference(text).filter(CanonicalId::isArxiv).isPresent())
        .findFirst();
  }

  private static Optional<CanonicalId> doi(Map<String, String> entry) {
    return CanonicalId.fromReference(plain(entry.getOrDefault("doi", "")));
  }

  private static Optional<String> url(Map<String, String> entry) {
    return WebAddress.in(plain(entry.getOrDefault("url", "")));
  }

  private static Optional<String> page(Map<String, String> fields) {
    return Stream.of("id", "doi")
        .flatMap(name -> Stream.ofNullable(fields.get(name)))
        .flatMap(reference -> CanonicalId.fromReference(reference).stream())
        .findFirst()
        .flatMap(id -> WebAddress.in(pageOf(id)));
  }

  private static String pageOf(CanonicalId id) {
    String number = id.value().substring(id.value().indexOf(':') + 1);
    return (id.isArxiv() ? "https://arxiv.org/abs/" : "https://doi.org/") + number;
  }

  /** An address or identifier without what LaTeX needs to print it. */
  private static String plain(String text) {
    Matcher macro = URL_MACRO.matcher(text);
    String address = macro.find() ? macro.group(1) : text;
    return ESCAPE.matcher(address).replaceAll("$1").replaceAll("[{}]", "").strip();
  }
}
