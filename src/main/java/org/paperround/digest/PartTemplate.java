package org.paperround.digest;

import io.quarkus.qute.Engine;
import io.quarkus.qute.Expression;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.Variant;
import java.util.List;
import org.paperround.matching.Reason;
import org.paperround.platform.language.Language;

/** The template of one part of the mail, and its fragments, each given only what it may show. */
final class PartTemplate {

  private final Engine engine;
  private final Language language;
  private final Template whole;
  private final Template heading;
  private final Template card;
  private final Template chip;
  private final Expression value;

  /**
   * The template as it is now.
   *
   * @param language what all is rendered in
   * @param id such as {@code mails/digest.html}
   * @throws NotInPiecesException if it lacks a fragment
   */
  PartTemplate(Engine engine, Language language, String id, String contentType) {
    this.engine = engine;
    this.language = language;
    this.whole = engine.getTemplate(id);
    this.heading = fragment("heading");
    this.card = fragment("card");
    this.chip = fragment("chip");
    this.value =
        engine.parse("{value}", Variant.forContentType(contentType)).getExpressions().getFirst();
  }

  private Template fragment(String id) {
    Template fragment = whole.getFragment(id);
    if (fragment == null) {
      throw new NotInPiecesException("it has no {#fragment id=" + id + "}");
    }
    return fragment;
  }

  private TemplateInstance in(Template template) {
    return template.instance().setLocale(language.locale());
  }

  Language language() {
    return language;
  }

  String whole(DigestView view) {
    return in(whole).data("view", view).render();
  }

  String heading(String interest) {
    return in(heading).data("section", new DigestView.Section(interest, List.of())).render();
  }

  String card(DigestView.Entry entry, int index) {
    return in(card).data("entry", entry).data("entry_index", index).render();
  }

  String chip(Reason reason) {
    return in(chip).data("reason", reason).render();
  }

  /** A value as the template shows it. */
  String escaped(String text) {
    return engine.mapResult(text, value);
  }
}
