package org.paperround.source.pagehtml;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.paperround.paper.IncomingPaper.Organisation;
import org.paperround.paper.PlainText;

/**
 * The organisation of a card: a link to a page right under the site's root whose text is its
 * handle, its name or both. People are linked in the same way, with "Submitted by" before them.
 */
final class CardOrganisation {

  private static final Pattern HANDLE =
      Pattern.compile("(?:https://huggingface\\.co)?/([\\p{L}\\p{N}_][\\p{L}\\p{N}._-]{0,99})");

  private static final String SUBMITTED = "Submitted by";

  private static final int LONGEST_NAME = 200;

  private CardOrganisation() {}

  static @Nullable Organisation of(Element article) {
    for (Element link : article.select("a[href]")) {
      Matcher handle = HANDLE.matcher(link.attr("href"));
      String text = PlainText.oneLine(link.text());
      if (handle.matches()
          && !text.isEmpty()
          && text.length() <= LONGEST_NAME
          && !isSubmitter(link)) {
        return organisation(handle.group(1), text);
      }
    }
    return null;
  }

  private static Organisation organisation(String handle, String text) {
    String name = text.startsWith(handle + " ") ? text.substring(handle.length() + 1) : text;
    return new Organisation(handle, name);
  }

  private static boolean isSubmitter(Element link) {
    Element parent = link.parent();
    Element before = link.previousElementSibling();
    return link.text().contains(SUBMITTED)
        || (parent != null && parent.ownText().contains(SUBMITTED))
        || (before != null && before.text().endsWith(SUBMITTED));
  }
}
