package org.paperround.testing;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Deque's axe-core, run in the page that a browser shows. */
public final class Axe {

  private static final String SCRIPT = script();

  /** Gives each breach as impact, rule, place and what to do. */
  private static final String RUN =
      """
      async ([rules, without]) => {
        const off = Object.fromEntries(without.map((rule) => [rule, {enabled: false}]));
        const report = await axe.run(document, {
          resultTypes: ['violations'],
          preload: false,
          ...(rules.length ? {runOnly: rules} : {rules: {'target-size': {enabled: true}, ...off}}),
        });
        return report.violations.flatMap(({impact, id, nodes}) => nodes.map((node) =>
            `${impact} ${id}: ${node.target.join(' ')}: ${node.failureSummary}`));
      }
      """;

  private Axe() {}

  /** What breaks any rule of axe-core's but those given, of whatever impact. */
  public static List<String> findings(Page page, String... without) {
    return run(page, List.of(), List.of(without));
  }

  /** What breaks one of these rules only. */
  public static List<String> findingsOf(Page page, String... rules) {
    return run(page, List.of(rules), List.of());
  }

  private static List<String> run(Page page, List<String> rules, List<String> without) {
    if (!Objects.equals(page.evaluate("typeof axe"), "object")) {
      page.evaluate(SCRIPT);
    }
    return ((List<?>) page.evaluate(RUN, List.of(rules, without)))
        .stream().map(String::valueOf).toList();
  }

  private static String script() {
    try (InputStream file = Objects.requireNonNull(Axe.class.getResourceAsStream("/axe.min.js"))) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
