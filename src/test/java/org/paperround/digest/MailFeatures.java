package org.paperround.digest;

import com.helger.css.decl.CSSDeclaration;
import com.helger.css.decl.CSSMediaRule;
import com.helger.css.decl.CSSSelector;
import com.helger.css.decl.CSSStyleRule;
import com.helger.css.decl.ICSSTopLevelRule;
import com.helger.css.reader.CSSReader;
import com.helger.css.reader.CSSReaderDeclarationList;
import com.helger.css.writer.CSSWriterSettings;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.DocumentType;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/**
 * What of HTML and CSS a mail makes use of, by the names of the table; what the table has no line
 * for is {@code other:} and its own name. What only Outlook reads, in conditional comments, is not
 * looked at.
 */
final class MailFeatures {

  private static final Pattern UNIT = Pattern.compile("(?<![\\w#])-?[\\d.]+(px|em|rem|pt|%|vw|vh)");

  private static final CSSWriterSettings PLAIN = new CSSWriterSettings();

  private final SupportTable table;
  private final Set<String> used = new TreeSet<>();

  private MailFeatures(SupportTable table) {
    this.table = table;
  }

  static Set<String> of(String html, SupportTable table) {
    MailFeatures features = new MailFeatures(table);
    Document mail = Jsoup.parse(html);
    mail.forEachNode(features::add);
    return features.used;
  }

  private void add(Node node) {
    switch (node) {
      case DocumentType type -> used.add("html-doctype");
      case Comment comment -> used.add("html-comments");
      case Element element -> add(element);
      default -> {}
    }
  }

  private void add(Element element) {
    String tag = element.normalName();
    switch (tag) {
      case "#root" -> {}
      case "tr", "td", "tbody" -> used.add("html-table");
      case "meta" -> named("html-meta-" + element.attr("name"));
      default -> named(tag.matches("h[1-6]") ? "html-h1-h6" : "html-" + tag);
    }
    for (Attribute attribute : element.attributes()) {
      if (attribute.getKey().equals("style")) {
        Objects.requireNonNull(CSSReaderDeclarationList.readFromString(attribute.getValue()))
            .getAllDeclarations()
            .forEach(this::add);
      } else if (!tag.equals("meta")) {
        named("html-" + attribute.getKey());
      }
    }
    if (tag.equals("style")) {
      Objects.requireNonNull(CSSReader.readFromString(element.data()))
          .getAllRules()
          .forEach(this::add);
    }
  }

  private void add(ICSSTopLevelRule rule) {
    switch (rule) {
      case CSSStyleRule style -> {
        for (CSSSelector selector : style.getAllSelectors()) {
          String text = selector.getAsCSSString(PLAIN, 0);
          named(text.startsWith(".") ? "css-selector-class" : "css-selector" + text);
        }
        if (style.getSelectorCount() > 1) {
          named("css-selector-grouping");
        }
        style.getAllDeclarations().forEach(this::add);
      }
      case CSSMediaRule media -> {
        named("css-at-media");
        media
            .getAllMediaQueries()
            .forEach(
                query ->
                    query
                        .getAllMediaExpressions()
                        .forEach(
                            expression -> {
                              if (!expression.getFeature().equals("max-width")) { // is its own row
                                named("css-at-media-" + expression.getFeature());
                              }
                            }));
        media.getAllRules().forEach(this::add);
      }
      default -> used.add("other:" + rule.getClass().getSimpleName());
    }
  }

  private void add(CSSDeclaration declaration) {
    String property = declaration.getProperty();
    String value = declaration.getExpressionAsCSSString();
    String family = property.replaceFirst("-.*", "");
    named(
        table.knows("css-" + property) || !family.matches("border|font|margin|padding")
            ? "css-" + property
            : "css-" + family);
    if (property.equals("display") && value.equals("none")) {
      used.add("css-display-none");
    }
    if (declaration.isImportant()) {
      used.add("css-important");
    }
    UNIT.matcher(value)
        .results()
        .map(MatchResult::group)
        .forEach(
            length ->
                named("css-unit-" + length.replaceFirst("[-\\d.]+", "").replace("%", "percent")));
  }

  private void named(String feature) {
    used.add(table.knows(feature) ? feature : "other:" + feature);
  }
}
