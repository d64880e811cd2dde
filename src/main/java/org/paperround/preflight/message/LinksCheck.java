package org.paperround.preflight.message;

import jakarta.inject.Singleton;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.paperround.preflight.check.Check;
import org.paperround.preflight.check.CheckId;
import org.paperround.preflight.check.Finding;
import org.paperround.preflight.check.Trial;

/** Whether every link is a complete https address. */
@Singleton
class LinksCheck implements Check {

  private static final int SHOWN = 3;
  private static final Pattern IN_TEXT = Pattern.compile("http://\\S+");

  @Override
  public CheckId id() {
    return CheckId.LINKS;
  }

  @Override
  public Finding run(Trial trial) {
    OpenedMessage message = OpenedMessage.of(trial.message());
    Document html = Jsoup.parse(message.html());
    Set<String> links = new LinkedHashSet<>();
    links.addAll(html.select("[href]").eachAttr("href"));
    links.addAll(html.select("[src]").eachAttr("src"));
    List<String> bad =
        Stream.concat(
                links.stream().filter(link -> !isGood(link)),
                IN_TEXT.matcher(message.plain()).results().map(match -> match.group()))
            .distinct()
            .toList();
    if (links.isEmpty()) {
      return Finding.fail(
          id(), "The mail has no link at all.", "Mend the template mails/digest.html.");
    }
    if (!bad.isEmpty()) {
      return Finding.fail(
          id(),
          bad.size()
              + " links of the mail are not complete https addresses: "
              + String.join(", ", bad.subList(0, Math.min(SHOWN, bad.size())))
              + (bad.size() > SHOWN ? " …" : ""),
          "Set PAPERROUND_PUBLIC_URL to an address that begins with https://, and mend the templates"
              + " if you have your own.");
    }
    return Finding.pass(
        id(), "All " + links.size() + " links of the mail are complete https addresses.");
  }

  private static boolean isGood(String link) {
    String lower = link.toLowerCase(Locale.ROOT);
    return lower.startsWith("https://") || lower.startsWith("mailto:");
  }
}
