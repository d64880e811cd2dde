package org.paperround.web.reader;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.paperround.platform.Site;

/**
 * HTML to copy into another site.
 *
 * @param frame an {@code iframe} with the sign-up form
 * @param form a form of that site's own, which says what ours says, since that is what people agree
 *     to
 */
public record EmbedSnippets(String frame, String form) {

  /**
   * The snippets for a form filled in with these topics and keywords.
   *
   * @param here keeps the language, if one was chosen
   */
  static EmbedSnippets of(
      Site site, SiteView here, HomeTexts texts, List<String> topics, String keywords) {
    String frame =
        """
        <iframe src="%s" title="%s" height="520" loading="lazy" style="width: 100%%; border: 0"></iframe>
        """
            .formatted(
                attribute(site.link(here.path(path(topics, keywords)))),
                attribute(texts.embedTitle() + ": " + site.name()));
    String fields =
        Stream.concat(
                topics.stream().map(topic -> hidden("topic", topic)),
                Stream.of(keywords)
                    .filter(text -> !text.isBlank())
                    .map(text -> hidden("keywords", text)))
            .collect(Collectors.joining());
    String form =
        """
        <form method="post" action="%s" accept-charset="utf-8">
          <p><label>%s <input type="email" name="email" required autocomplete="email"></label></p>
        %s  <p><button>%s</button></p>
          <p>%s <a href="%s">%s</a></p>
        </form>
        """
            .formatted(
                attribute(site.link(here.path("/subscribe"))),
                attribute(texts.formEmail()),
                fields,
                attribute(texts.formSubmit()),
                attribute(texts.formConsent()),
                attribute(site.link(here.path("/privacy"))),
                attribute(texts.embedPrivacy()));
    return new EmbedSnippets(frame.strip(), form.strip());
  }

  /** The path of the form to frame. */
  static String path(List<String> topics, String keywords) {
    String query =
        Stream.concat(
                topics.stream().map(topic -> "topic=" + encoded(topic)),
                Stream.of(keywords)
                    .filter(text -> !text.isBlank())
                    .map(text -> "keywords=" + encoded(text)))
            .collect(Collectors.joining("&"));
    return query.isEmpty() ? "/embed" : "/embed?" + query;
  }

  private static String hidden(String name, String value) {
    return "  <input type=\"hidden\" name=\"%s\" value=\"%s\">\n".formatted(name, attribute(value));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static String attribute(String text) {
    return text.replace("&", "&amp;")
        .replace("\"", "&quot;")
        .replace("<", "&lt;")
        .replace(">", "&gt;");
  }
}
