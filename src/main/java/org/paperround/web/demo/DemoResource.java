package org.paperround.web.demo;

import io.quarkus.qute.TemplateInstance;
import jakarta.mail.Address;
import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import org.jboss.resteasy.reactive.RestPath;

/** The demo's mailbox as pages. */
@Path("/demo/inbox")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
public class DemoResource {

  /** The page of a mail frames its HTML part. */
  private static final String FRAMING_POLICY =
      "default-src 'none'; style-src 'self'; img-src 'self' data:; frame-src 'self';"
          + " base-uri 'none'; frame-ancestors 'none'";

  /** A mail brings its own styles; it may be framed by this site, and do nothing else. */
  private static final String MAIL_POLICY =
      "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'";

  private final Clock clock;

  DemoResource(Clock clock) {
    this.clock = clock;
  }

  /** All mails, the newest first. */
  @GET
  public TemplateInstance inbox() throws MessagingException {
    requireDemo();
    List<MimeMessage> mails = DemoMailbox.mails();
    List<InboxView.Item> items = new ArrayList<>();
    for (int i = 0; i < mails.size(); i++) {
      MimeMessage mail = mails.get(i);
      items.add(
          new InboxView.Item(
              i + 1, first(mail.getFrom()), to(mail), mail.getSubject(), received(mail)));
    }
    return DemoPages.inbox(new InboxView(items.reversed()));
  }

  /** One mail. */
  @GET
  @Path("/{id}")
  public Response mail(@RestPath int id) throws MessagingException, IOException {
    MimeMessage mail = find(id);
    List<MailView.Header> headers = new ArrayList<>();
    for (Header header : Collections.list(mail.getAllHeaders())) {
      headers.add(
          new MailView.Header(header.getName(), header.getValue().replaceAll("\\R\\s*", " ")));
    }
    MailView view =
        new MailView(
            id,
            first(mail.getFrom()),
            to(mail),
            mail.getSubject(),
            headers,
            MailParts.text(mail, "text/plain"),
            "/demo/inbox/" + id + "/html");
    return Response.ok(DemoPages.mail(view))
        .header("Content-Security-Policy", FRAMING_POLICY)
        .build();
  }

  /**
   * The HTML part of a mail. Its links open a page of their own, as in any mail program: the site's
   * pages refuse to be framed.
   */
  @GET
  @Path("/{id}/html")
  public Response html(@RestPath int id) throws MessagingException, IOException {
    String html = MailParts.text(find(id), "text/html");
    return Response.ok(html.replaceFirst("(?i)<head>", "$0<base target=\"_blank\">"))
        .header("Content-Security-Policy", MAIL_POLICY)
        .build();
  }

  private static MimeMessage find(int id) {
    requireDemo();
    List<MimeMessage> mails = DemoMailbox.mails();
    if (id < 1 || id > mails.size()) {
      throw new NotFoundException();
    }
    return mails.get(id - 1);
  }

  private static void requireDemo() {
    if (!DemoMailbox.isRunning()) {
      throw new NotFoundException();
    }
  }

  private static String to(MimeMessage mail) throws MessagingException {
    return first(mail.getAllRecipients());
  }

  private static String first(Address[] addresses) {
    return addresses == null || addresses.length == 0 ? "" : addresses[0].toString();
  }

  private Instant received(MimeMessage mail) throws MessagingException {
    Date received = mail.getReceivedDate();
    return received == null ? clock.instant() : received.toInstant();
  }
}
