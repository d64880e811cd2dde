package org.paperround.web.reader;

import static org.paperround.web.reader.SamplePages.ADDRESS;
import static org.paperround.web.reader.SamplePages.BARE_SITE;
import static org.paperround.web.reader.SamplePages.SITE;
import static org.paperround.web.reader.SamplePages.TOKEN;

import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
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
    return Stream.of(
            papers(language),
            signUp(),
            previews(),
            confirmed(),
            feedback(),
            settings(),
            links(),
            leaving())
        .flatMap(pages -> pages)
        .map(page -> rendering(page.setLocale(language.locale())));
  }

  private static Stream<TemplateInstance> papers(Language language) {
    return Stream.concat(
        ArchiveSamples.all(),
        Stream.of(
            Pages.digest(
                new DigestPageView(
                    SITE,
                    SampleDigest.view(language),
                    SampleDigest.view(language).sections(),
                    null,
                    false)),
            Pages.digest(
                DigestPageView.page(
                    SITE, SampleDigest.view(language), 1, "/digest/sample?page="))));
  }

  private static Stream<TemplateInstance> signUp() {
    return Stream.of(
        Pages.home(SamplePages.home()),
        Pages.home(SamplePages.preview()),
        Pages.home(SamplePages.previewOfNothing()),
        Pages.checkInbox(new CheckInboxView(SITE, 7)),
        Pages.checkInbox(new CheckInboxView(SITE, 1)),
        Pages.confirm(new ConfirmView(SITE, TOKEN)),
        Pages.embed(new EmbedView(SITE, SamplePages.home().form())),
        Pages.embed(new EmbedView(BARE_SITE, SamplePages.previewOfNothing().form())),
        Pages.embedded(new CheckInboxView(SITE, 7)),
        Pages.embedCode(SamplePages.embedCode()));
  }

  private static Stream<TemplateInstance> previews() {
    return Stream.of(
            null,
            SamplePages.preview().preview(),
            SamplePages.previewOfNothing().preview(),
            new Preview(null, null, false, List.of(), 0, 0),
            Preview.none("At most 100 keywords."))
        .map(Pages::preview);
  }

  private static Stream<TemplateInstance> confirmed() {
    return Arrays.stream(TodayPart.State.values())
        .flatMap(
            state ->
                Stream.of(
                    SamplePages.confirmed(true, new TodayPart(state, 71, "07:30")),
                    SamplePages.confirmed(false, new TodayPart(state, 0, null))))
        .map(Pages::confirmed);
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

  private static Stream<TemplateInstance> links() {
    return Stream.concat(
        SamplePages.addresses().map(Pages::address),
        Stream.of(
            Pages.lostLink(new LostLinkView(SITE, "", "", null, 0)),
            Pages.lostLink(new LostLinkView(SITE, "a@gmial.com", "a@gmial.com", "Is it?", 0)),
            Pages.lostLink(new LostLinkView(SITE, "", "", null, 7)),
            Pages.lostLink(new LostLinkView(SITE, "", "", null, 1)),
            Pages.deadLink(new DeadLinkView(SITE, null)),
            Pages.deadLink(new DeadLinkView(SITE, TOKEN))));
  }

  private static Stream<TemplateInstance> leaving() {
    return Stream.of(
        Pages.privacy(new PrivacyView(SITE, "owner@example.org", 7, 400, 180, 365, 400, 400, 730)),
        Pages.privacy(
            new PrivacyView(
                SamplePages.BARE_SITE, "owner@example.org", 7, 400, 180, 365, 400, 400, 730)),
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
