package org.paperround.source.arxiv;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.paperround.source.remote.SourceSettings;

/**
 * A category such as {@code cs.CL}, or a whole archive such as {@code cs}. Whether arXiv has the
 * subject is for arXiv to say; its archives are known here, because they have not changed since
 * 2017 and a wrong one would make every request fail. See https://arxiv.org/category_taxonomy.
 *
 * @param archive such as {@code cs}
 * @param subject such as {@code CL}; empty for a whole archive
 */
public record ArxivCategory(String archive, String subject) {

  /** How many of one archive are asked for at once. */
  private static final int GROUP = 5;

  private static final Pattern CODE = Pattern.compile("([a-z-]{2,10})(?:\\.([a-z-]{2,10}))?");

  /** In OAI-PMH these form the group {@code physics}; each other archive is a group by itself. */
  private static final Set<String> PHYSICS =
      Set.of(
          "astro-ph",
          "cond-mat",
          "gr-qc",
          "hep-ex",
          "hep-lat",
          "hep-ph",
          "hep-th",
          "math-ph",
          "nlin",
          "nucl-ex",
          "nucl-th",
          "physics",
          "quant-ph");

  private static final Set<String> OTHERS =
      Set.of("cs", "econ", "eess", "math", "q-bio", "q-fin", "stat");

  private static final Set<String> WITH_SUBJECTS_OF_PHYSICS =
      Set.of("astro-ph", "cond-mat", "nlin", "physics");

  private static final Set<String> IN_LOWER_CASE = Set.of("cond-mat", "physics");

  /**
   * Reads a category whatever its case.
   *
   * @throws IllegalArgumentException with a sentence that says what is wrong
   */
  public static ArxivCategory of(String code) {
    Matcher matcher = CODE.matcher(code.strip().toLowerCase(Locale.ROOT));
    if (!matcher.matches()) {
      throw new IllegalArgumentException(
          "\"%s\" is no arXiv category: write them like cs.CL, hep-th or cs for a whole archive"
              .formatted(code.strip()));
    }
    String archive = matcher.group(1);
    String subject = matcher.group(2) == null ? "" : matcher.group(2);
    if (!PHYSICS.contains(archive) && !OTHERS.contains(archive)) {
      throw new IllegalArgumentException(
          "arXiv has no archive \"%s\", so \"%s\" is none of its categories"
              .formatted(archive, code.strip()));
    }
    if (!subject.isEmpty() && !hasSubjects(archive)) {
      throw new IllegalArgumentException(
          "the arXiv archive \"%s\" has no subjects, so \"%s\" is none of its categories"
              .formatted(archive, code.strip()));
    }
    return new ArxivCategory(
        archive, IN_LOWER_CASE.contains(archive) ? subject : subject.toUpperCase(Locale.ROOT));
  }

  /**
   * The categories of a source, each once.
   *
   * @throws IllegalArgumentException with a sentence, if there are none or one is wrong
   */
  public static List<ArxivCategory> of(SourceSettings settings) {
    if (settings.categories().isEmpty()) {
      throw new IllegalArgumentException(
          "the source \"%s\" needs categories, such as cs.AI,cs.CL".formatted(settings.name()));
    }
    return settings.categories().stream().map(ArxivCategory::of).distinct().toList();
  }

  /** The categories in groups of one archive each, of {@value #GROUP} at most. */
  public static List<List<ArxivCategory>> groups(List<ArxivCategory> categories) {
    Map<String, List<ArxivCategory>> archives = new LinkedHashMap<>();
    for (ArxivCategory category : categories) {
      archives.computeIfAbsent(category.archive(), key -> new ArrayList<>()).add(category);
    }
    List<List<ArxivCategory>> groups = new ArrayList<>();
    for (List<ArxivCategory> archive : archives.values()) {
      for (int from = 0; from < archive.size(); from += GROUP) {
        groups.add(List.copyOf(archive.subList(from, Math.min(from + GROUP, archive.size()))));
      }
    }
    return groups;
  }

  /** Their codes for people: {@code cs.AI, cs.CL}. */
  public static String names(List<ArxivCategory> categories) {
    return categories.stream().map(ArxivCategory::code).collect(Collectors.joining(", "));
  }

  /** As arXiv writes it: {@code cs.CL}. */
  public String code() {
    return subject.isEmpty() ? archive : archive + "." + subject;
  }

  /**
   * The set in OAI-PMH: {@code cs:cs:CL}, {@code physics:hep-th}, {@code physics:physics:optics}.
   */
  public String oaiSet() {
    String group = PHYSICS.contains(archive) ? "physics" : archive;
    return group + ":" + archive + (subject.isEmpty() ? "" : ":" + subject);
  }

  /** The term in a search: {@code cat:cs.CL}, or {@code cat:cs.*} for a whole archive. */
  public String searchTerm() {
    return "cat:" + (subject.isEmpty() && hasSubjects(archive) ? archive + ".*" : code());
  }

  private static boolean hasSubjects(String archive) {
    return OTHERS.contains(archive) || WITH_SUBJECTS_OF_PHYSICS.contains(archive);
  }
}
