package org.paperround.source.fields;

import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.paperround.paper.PlainText;

/**
 * Reduces HTML to plain text, also where it is escaped twice or three times. Text without tags that
 * HTML knows and without entities stays as it is: {@code a<b} is mathematics.
 */
public final class HtmlText {

  private static final int MOST_ROUNDS = 3;

  private static final Pattern MARKUP =
      Pattern.compile(
          "</?+(?:[a-z]{1,20}+:)?(?:a|abbr|applet|article|aside|b|big|blink|blockquote|body|br|center"
              + "|cite|code|dd|del|div|dl|dt|em|embed|figcaption|figure|font|footer|frame|frameset"
              + "|h[1-6]|head|header|hr|html|i|iframe|img|inline-formula|ins|italic|bold|kbd|li|link|main|mark|math|meta|noscript"
              + "|object|ol|p|pre|q|s|script|sec|section|small|span|strike|strong|style|sub|sup|svg"
              + "|table|tbody|td|tfoot|th|thead|time|title|tr|tt|u|ul|var|video|wbr)"
              + "(?:\\s*+/?+>|\\s[^<>=]*+=[^<>]*+>)"
              + "|<!--|&(?:#[0-9]{1,7}+|#x[0-9a-f]{1,6}+|[a-z][a-z0-9]{1,31}+);",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern CDATA_MARK = Pattern.compile("<!\\[CDATA\\[|\\]\\]>");

  private static final String NOT_TEXT =
      "script,style,template,noscript,iframe,object,svg,head,textarea,select,annotation";

  private static final Set<String> BLOCKS =
      Set.of(
          "address",
          "article",
          "aside",
          "blockquote",
          "center",
          "dd",
          "div",
          "dl",
          "dt",
          "figcaption",
          "figure",
          "footer",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "header",
          "hr",
          "li",
          "main",
          "ol",
          "p",
          "pre",
          "section",
          "table",
          "tr",
          "ul",
          "jats:p",
          "jats:title",
          "jats:sec");

  private HtmlText() {}

  /** The text on one line; empty if there is none. */
  public static String line(String html) {
    return PlainText.oneLine(unescaped(html));
  }

  /** The text as paragraphs with an empty line between them; empty if there is none. */
  public static String paragraphs(String html) {
    return PlainText.paragraph(unescaped(html));
  }

  private static String unescaped(String html) {
    String text = CDATA_MARK.matcher(html).replaceAll("");
    for (int round = 0; round < MOST_ROUNDS && MARKUP.matcher(text).find(); round++) {
      text = reduced(text, round > 0);
    }
    return text;
  }

  /**
   * One round.
   *
   * @param breaksCount whether line breaks are meant, because a round before made them
   */
  private static String reduced(String html, boolean breaksCount) {
    Document document = Jsoup.parseBodyFragment(html);
    document.select(NOT_TEXT).remove();
    StringBuilder text = new StringBuilder(html.length());
    document
        .body()
        .traverse(
            new NodeVisitor() {
              @Override
              public void head(Node node, int depth) {
                if (node instanceof TextNode leaf) {
                  String written = leaf.getWholeText();
                  text.append(breaksCount ? written : written.replaceAll("[\r\n]", " "));
                } else if (node instanceof Element element) {
                  text.append(element.normalName().equals("br") ? "\n" : gap(element));
                }
              }

              @Override
              public void tail(Node node, int depth) {
                if (node instanceof Element element) {
                  text.append(gap(element));
                }
              }
            });
    return text.toString();
  }

  private static String gap(Element element) {
    if (BLOCKS.contains(element.normalName())) {
      return "\n\n";
    }
    return element.normalName().equals("td") ? " " : "";
  }
}
