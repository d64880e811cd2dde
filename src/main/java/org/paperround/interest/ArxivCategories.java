package org.paperround.interest;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * arXiv's category taxonomy, see https://arxiv.org/category_taxonomy. An archive such as {@code cs}
 * covers its categories such as {@code cs.CL}; some archives, such as {@code quant-ph}, are
 * categories themselves.
 */
public final class ArxivCategories {

  private static final String FILE = "/arxiv-categories.json";

  private final List<Archive> archives;
  private final Map<String, Named> byFoldedCode = new LinkedHashMap<>();

  private ArxivCategories(List<Archive> archives) {
    this.archives = List.copyOf(archives);
    for (Archive archive : archives) {
      put(archive.key(), archive.name());
      archive.categories().forEach(this::put);
    }
  }

  /**
   * A top of the taxonomy.
   *
   * @param key such as {@code cs}
   * @param name such as {@code Computer Science}
   * @param categories name by code, in order; empty if the archive is a category itself
   */
  public record Archive(String key, String name, Map<String, String> categories) {}

  private record Named(String code, String name) {}

  /** The taxonomy that comes with the program. */
  public static ArxivCategories bundled() {
    try (InputStream in = ArxivCategories.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException(FILE + " is missing from the program");
      }
      return new ArxivCategories(List.of(new JsonMapper().readValue(in, Archive[].class)));
    } catch (IOException e) {
      throw new IllegalStateException(FILE + " cannot be read", e);
    }
  }

  /** The archives with their categories, in arXiv's order. */
  public List<Archive> archives() {
    return archives;
  }

  /**
   * The name of a category or archive, whatever its case: {@code name("CS.cl")}; an archive may be
   * written {@code cs.*}.
   */
  public Optional<String> name(String code) {
    return named(code).map(Named::name);
  }

  /** The code as arXiv writes it: {@code cs.CL} for {@code CS.cl}. */
  public Optional<String> canonical(String code) {
    return named(code).map(Named::code);
  }

  /**
   * Whether a paper of a category is one of what was asked for: the category itself, or its
   * archive, also written {@code cs.*}. Case does not count; unknown codes are compared alike.
   */
  public static boolean covers(String asked, String category) {
    String wanted = fold(withoutStar(asked));
    String given = fold(category);
    return !wanted.isEmpty() && (given.equals(wanted) || given.startsWith(wanted + "."));
  }

  private Optional<Named> named(String code) {
    return Optional.ofNullable(byFoldedCode.get(fold(withoutStar(code))));
  }

  private void put(String code, String name) {
    byFoldedCode.put(fold(code), new Named(code, name));
  }

  private static String withoutStar(String code) {
    String bare = code.strip();
    return bare.endsWith(".*") ? bare.substring(0, bare.length() - 2) : bare;
  }

  private static String fold(String code) {
    return code.strip().toLowerCase(Locale.ROOT);
  }
}
