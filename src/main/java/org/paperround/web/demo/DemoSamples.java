package org.paperround.web.demo;

import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.paperround.platform.language.Language;
import org.paperround.platform.template.TemplateSamples;

/** Tries out the mailbox's templates. */
@Singleton
final class DemoSamples implements TemplateSamples {

  private static final String FROM = "Paper Round <digest@example.org>";
  private static final String TO = "reader@example.org";
  private static final String SUBJECT = "1 paper for you: Untitled note";

  @Override
  public Stream<Supplier<String>> samples(Language language) {
    return Stream.of(
            DemoPages.inbox(new InboxView(List.of())),
            DemoPages.inbox(
                new InboxView(
                    List.of(
                        new InboxView.Item(
                            1, FROM, TO, SUBJECT, Instant.parse("2026-11-24T06:00:00Z"))))),
            DemoPages.mail(
                new MailView(
                    1,
                    FROM,
                    TO,
                    SUBJECT,
                    List.of(new MailView.Header("Auto-Submitted", "auto-generated")),
                    "1 paper for you.",
                    "/demo/inbox/1/html")))
        .map(DemoSamples::rendering);
  }

  private static Supplier<String> rendering(TemplateInstance page) {
    return page::render;
  }
}
