package org.paperround.platform.template;

import static java.util.stream.Collectors.joining;

import com.helger.css.ICSSWriteable;
import com.helger.css.decl.CSSDeclaration;
import com.helger.css.decl.CSSMediaRule;
import com.helger.css.decl.CSSSelector;
import com.helger.css.decl.CSSStyleRule;
import com.helger.css.decl.CascadingStyleSheet;
import com.helger.css.decl.ICSSTopLevelRule;
import com.helger.css.reader.CSSReader;
import com.helger.css.reader.CSSReaderSettings;
import com.helger.css.reader.errorhandler.CollectingCSSParseErrorHandler;
import com.helger.css.writer.CSSWriterSettings;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The style sheet of mails. What a class says goes into each tag of that class, because mail
 * programs drop style sheets; all else, such as the dark colours, stays in the head, where it
 * overrules the tags.
 */
final class MailSheet {

  private static final String HEAD = "<style></style>";

  private static final CSSWriterSettings SHORT = new CSSWriterSettings().setOptimizedOutput(true);

  /** A tag up to its end, whatever its attributes hold. */
  private static final Pattern TAG = Pattern.compile("<[A-Za-z](?:\"[^\"]*\"|[^\">])*>");

  private static final Pattern CLASS = Pattern.compile(" class=\"([^\"{}]*)\"");
  private static final Pattern CLASS_SELECTOR = Pattern.compile("\\.([\\w-]+)");

  private final List<Rule> rules = new ArrayList<>();
  private final StringBuilder head = new StringBuilder();

  private MailSheet() {}

  private record Rule(String name, List<CSSDeclaration> declarations) {}

  /**
   * Reads a sheet.
   *
   * @throws IllegalArgumentException if it is no CSS; the message goes on after the file's name
   */
  static MailSheet of(String css) {
    MailSheet sheet = new MailSheet();
    read(css).getAllRules().forEach(sheet::add);
    return sheet;
  }

  private static CascadingStyleSheet read(String css) {
    AtomicReference<@Nullable String> problem = new AtomicReference<>();
    CollectingCSSParseErrorHandler errors = new CollectingCSSParseErrorHandler();
    CascadingStyleSheet sheet =
        CSSReader.readFromStringReader(
            css,
            new CSSReaderSettings()
                .setCustomErrorHandler(errors)
                .setCustomExceptionHandler(e -> problem.set(firstLines(e.getMessage()))));
    if (errors.hasParseErrors()) {
      problem.set(errors.getAllParseErrors().getFirst().getErrorMessage());
    }
    if (sheet == null || problem.get() != null) {
      throw new IllegalArgumentException("cannot be read: " + problem.get());
    }
    if (sheet.hasImportRules()) {
      throw new IllegalArgumentException("has an @import, which mail programs do not follow");
    }
    return sheet;
  }

  /** What and where; what would have been right goes on for pages. */
  private static String firstLines(@Nullable String message) {
    return message == null
        ? "no reason given"
        : message.lines().limit(2).map(String::strip).collect(joining(" "));
  }

  /** Whether a template asks for the sheet: by a style element with nothing in it. */
  static boolean isWantedBy(String template) {
    return template.contains(HEAD);
  }

  private void add(ICSSTopLevelRule rule) {
    if (rule instanceof CSSStyleRule style
        && style.getAllSelectors().stream()
            .allMatch(one -> CLASS_SELECTOR.matcher(text(one)).matches())) {
      for (CSSSelector selector : style.getAllSelectors()) {
        rules.add(new Rule(text(selector).substring(1), style.getAllDeclarations()));
      }
      return;
    }
    if (rule instanceof CSSMediaRule media) {
      // A tag's own style is stronger than any rule that is not important.
      for (ICSSTopLevelRule inner : media.getAllRules()) {
        if (inner instanceof CSSStyleRule style) {
          style.getAllDeclarations().forEach(declaration -> declaration.setImportant(true));
        }
      }
    }
    head.append(text(rule));
  }

  /** The template with all styles in it; its lines stay where they are. */
  String applied(String template) {
    return TAG.matcher(template)
        .replaceAll(tag -> Matcher.quoteReplacement(styled(tag.group())))
        .replace(HEAD, "<style>{|" + head + "|}</style>");
  }

  /** A tag that brings a style of its own keeps it. */
  private String styled(String tag) {
    Matcher attribute = CLASS.matcher(tag);
    if (!attribute.find() || tag.contains(" style=")) {
      return tag;
    }
    Set<String> names = new LinkedHashSet<>(List.of(attribute.group(1).split(" ")));
    Map<String, String> style = new LinkedHashMap<>();
    for (Rule rule : rules) {
      if (names.contains(rule.name())) {
        for (CSSDeclaration declaration : rule.declarations()) {
          style.remove(declaration.getProperty()); // what is said last comes last
          style.put(declaration.getProperty(), text(declaration).replace("\"", "&quot;"));
        }
      }
    }
    names.removeIf(this::isOnlyForTags);
    return tag.substring(0, attribute.start())
        + (names.isEmpty() ? "" : " class=\"" + String.join(" ", names) + "\"")
        + (style.isEmpty() ? "" : " style=\"" + String.join(";", style.values()) + "\"")
        + tag.substring(attribute.end());
  }

  /** Whether nobody asks for a class once the tags have their styles. */
  private boolean isOnlyForTags(String name) {
    return rules.stream().anyMatch(rule -> rule.name().equals(name))
        && !Pattern.compile("\\." + Pattern.quote(name) + "(?![\\w-])").matcher(head).find();
  }

  private static String text(ICSSWriteable css) {
    return css.getAsCSSString(SHORT, 0);
  }
}
