package org.paperround.pagecheck;

import io.restassured.RestAssured;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.paperround.platform.template.TemplateSamples;

/**
 * A page or a mail with made-up data.
 *
 * @param name who offers it, which one of theirs it is, and its title
 */
record Sample(String name, String html) {

  /** All that are whole HTML documents: neither the text parts of mails nor pieces of pages. */
  static List<Sample> of(List<TemplateSamples> all) {
    List<Sample> samples = new ArrayList<>();
    for (TemplateSamples some : all) {
      String owner = some.getClass().getSimpleName();
      int number = 0;
      for (Supplier<String> rendering : (Iterable<Supplier<String>>) some.samples()::iterator) {
        String html = rendering.get();
        number++;
        if (html.stripLeading().toLowerCase(Locale.ROOT).startsWith("<!doctype html")) {
          samples.add(new Sample(owner + " " + number + ", " + Jsoup.parse(html).title(), html));
        }
      }
    }
    return samples;
  }

  /** A page as it goes over HTTP, with what is stored. */
  static Sample served(String path) {
    return new Sample("GET " + path, RestAssured.get(path).asString());
  }

  /** Whether it is a page of the site; else it is a mail, which brings its styles along. */
  boolean isPage() {
    return html.contains("href=\"/site.css\"");
  }

  Document document() {
    return Jsoup.parse(html);
  }
}
