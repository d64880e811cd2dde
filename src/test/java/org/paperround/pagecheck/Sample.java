package org.paperround.pagecheck;

import io.restassured.RestAssured;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.paperround.platform.language.Language;
import org.paperround.platform.template.TemplateSamples;

/**
 * A page or a mail with made-up data.
 *
 * @param name who offers it, which one of theirs it is, and its title
 * @param language what it should be written in
 */
record Sample(String name, Language language, String html) {

  /**
   * All that are whole HTML documents, in every language: neither the text parts of mails nor
   * pieces of pages.
   */
  static List<Sample> of(List<TemplateSamples> all) {
    List<Sample> samples = new ArrayList<>();
    for (Language language : Language.values()) {
      for (TemplateSamples some : all) {
        List<Supplier<String>> renderings = some.samples(language).toList();
        for (int i = 0; i < renderings.size(); i++) {
          String html = renderings.get(i).get();
          if (html.stripLeading().toLowerCase(Locale.ROOT).startsWith("<!doctype html")) {
            String owner = some.getClass().getSimpleName() + " " + (i + 1);
            samples.add(
                new Sample(
                    "%s, %s: %s".formatted(owner, language.code(), Jsoup.parse(html).title()),
                    language,
                    html));
          }
        }
      }
    }
    return samples;
  }

  /** A page as it goes over HTTP, with what is stored. */
  static Sample served(String path) {
    return new Sample("GET " + path, Language.ENGLISH, RestAssured.get(path).asString());
  }

  /** Whether it is a page of the site; else it is a mail, which brings its styles along. */
  boolean isPage() {
    return html.contains("href=\"/site.css\"");
  }

  Document document() {
    return Jsoup.parse(html);
  }
}
