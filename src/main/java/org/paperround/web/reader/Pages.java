package org.paperround.web.reader;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The reader's pages: {@code templates/pages/}, checked against their records when built. */
@CheckedTemplate(basePath = "pages")
public final class Pages {

  private Pages() {}

  /** The papers of the day and the sign-up form: {@code GET /}. */
  public static native TemplateInstance home(HomeView view);

  /** What the sign-up form would have brought, alone: {@code POST /preview/part}. */
  public static native TemplateInstance preview(@Nullable Preview preview);

  /** The sign-up form for a frame on another site: {@code GET /embed}. */
  public static native TemplateInstance embed(EmbedView view);

  /** The answer to that form: {@code POST /embed}. */
  public static native TemplateInstance embedded(CheckInboxView view);

  /** What another site needs to have such a form: {@code GET /embed/code}. */
  public static native TemplateInstance embedCode(EmbedCodeView view);

  /** The papers of one day: {@code GET /papers}. */
  public static native TemplateInstance papers(PapersView view);

  /** One paper: {@code GET /papers/{id}}. */
  public static native TemplateInstance paper(PaperView view);

  /** The search over all papers: {@code GET /search}. */
  public static native TemplateInstance search(SearchView view);

  /** The answer to every sign-up: {@code POST /subscribe}. */
  public static native TemplateInstance checkInbox(CheckInboxView view);

  /** The button that confirms: {@code GET /confirm/{token}}. */
  public static native TemplateInstance confirm(ConfirmView view);

  /** What a confirmed reader sees: {@code POST /confirm/{token}}. */
  public static native TemplateInstance confirmed(ConfirmedView view);

  /** The settings: {@code /preferences/{token}}. */
  public static native TemplateInstance preferences(PreferencesView view);

  /** The button that stops all mail: {@code GET /unsubscribe/{token}}. */
  public static native TemplateInstance unsubscribe(UnsubscribeView view);

  /** What a leaving reader sees, with the undo: {@code POST /unsubscribe/{token}}. */
  public static native TemplateInstance unsubscribed(UnsubscribedView view);

  /** The button that erases: {@code GET /preferences/{token}/erase}. */
  public static native TemplateInstance erase(EraseView view);

  /** What an erased reader sees: {@code POST /preferences/{token}/erase}. */
  public static native TemplateInstance erased(SiteView view);

  /** A digest in the browser: {@code GET /digest/{token}}. */
  public static native TemplateInstance digest(DigestPageView view);

  /** A reader's digests: {@code GET /preferences/{token}/digests}. */
  public static native TemplateInstance digests(DigestsView view);

  /** The new address of a reader's feed: {@code POST /preferences/{token}/feed}. */
  public static native TemplateInstance feed(FeedView view);

  /** More, less or save: {@code /feedback/{token}}. */
  public static native TemplateInstance feedback(FeedbackView view);

  /** What is stored and for how long: {@code GET /privacy}. */
  public static native TemplateInstance privacy(PrivacyView view);

  /** A change of address as one of its addresses sees it: {@code /address/{token}}. */
  public static native TemplateInstance address(AddressView view);

  /** Asking for a new link to one's settings: {@code /lost-link}. */
  public static native TemplateInstance lostLink(LostLinkView view);

  /** The options of the field for a time zone. */
  public static native TemplateInstance zones(List<String> zones, String chosen);

  /** A link that does not work, or not any more. */
  public static native TemplateInstance deadLink(DeadLinkView view);

  /** A page that only says something, such as that a link has expired. */
  public static native TemplateInstance message(MessageView view);
}
