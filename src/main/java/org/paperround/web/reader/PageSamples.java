package org.paperround.web.reader;

import static org.paperround.web.reader.SamplePages.ADDRESS;
import static org.paperround.web.reader.SamplePages.SITE;
import static org.paperround.web.reader.SamplePages.TOKEN;

import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Singleton;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.paperround.digest.SampleDigest;
import org.paperround.platform.language.Language;
import org.paperround.platform.template.TemplateSamples;

/** Tries out the pages' templates. */
@Singleton
final class PageSamples implements TemplateSamples {

  @Override
  public Stream<Supplier<String>> samples(Language language) {
    return Stream.of(papers(language), signUp(), feedback(), settings(), leaving())
        .flatMap(pages -> pages)
        .map(page -> rendering(page.setLocale(language.locale())));
  }

  private static Stream<TemplateInstance> papers(Language language) {
    return Stream.concat(
        SampleDigest.papers().stream()
            .map(
                paper ->
                    Pages.paper(new PaperView(SITE, paper, "https://arxiv.org/search/?query=x"))),
        Stream.of(
            Pages.paper(new PaperView(SITE, SampleDigest.papers().getFirst(), null)),
            Pages.papers(new PapersView(SITE, SamplePages.day())),
            Pages.papers(new PapersView(SITE, SamplePages.emptyDay())),
            Pages.digest(new DigestPageView(SITE, SampleDigest.view(language), false)),
            Pages.digest(new DigestPageView(SITE, SampleDigest.view(language), true))));
  }

  private static Stream<TemplateInstance> signUp() {
    return Stream.of(
        Pages.home(SamplePages.home()),
        Pages.home(SamplePages.preview()),
        Pages.home(SamplePages.previewOfNothing()),
        Pages.checkInbox(new CheckInboxView(SITE, 7)),
        Pages.checkInbox(new CheckInboxView(SITE, 1)),
        Pages.confirm(new ConfirmView(SITE, TOKEN)),
        Pages.confirmed(new ConfirmedView(SITE, "tomorrow, 07:00 (UTC)", "/preferences/" + TOKEN)),
        Pages.confirmed(new ConfirmedView(SITE, "tomorrow, 07:00 (UTC)", null)));
  }

  private static Stream<TemplateInstance> feedback() {
    return SamplePages.feedback().map(Pages::feedback);
  }

  private static Stream<TemplateInstance> settings() {
    return Stream.of(
        Pages.preferences(SamplePages.preferences()),
        Pages.preferences(SamplePages.pausedPreferences()),
        Pages.erase(new EraseView(SITE, TOKEN, ADDRESS)),
        Pages.erased(SITE));
  }

  private static Stream<TemplateInstance> leaving() {
    return Stream.of(
        Pages.privacy(new PrivacyView(SITE, "owner@example.org", 7, 400, 365, 400, 400, 730)),
        Pages.privacy(
            new PrivacyView(
                SamplePages.BARE_SITE, "owner@example.org", 7, 400, 365, 400, 400, 730)),
        Pages.unsubscribe(new UnsubscribeView(SITE, TOKEN, ADDRESS)),
        Pages.unsubscribed(new UnsubscribedView(SITE, TOKEN, ADDRESS, false)),
        Pages.unsubscribed(new UnsubscribedView(SITE, TOKEN, ADDRESS, true)),
        Pages.message(
            new MessageView(SITE, "Page not found", "There is nothing at this address.")));
  }

  private static Supplier<String> rendering(TemplateInstance page) {
    return page::render;
  }
}
