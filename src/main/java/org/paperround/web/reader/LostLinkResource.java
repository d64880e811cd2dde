package org.paperround.web.reader;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.paperround.account.Addresses;
import org.paperround.account.link.LostLinks;
import org.paperround.subscriber.EmailAddress;
import org.paperround.subscriber.LinkConfig;

/**
 * Asking for a new link to one's settings, by the address or by a link that is only too old. The
 * answer is the same for every address.
 */
@Path("/lost-link")
public class LostLinkResource {

  private final PageParts parts;
  private final ReaderLink link;
  private final Addresses addresses;
  private final LostLinks lost;
  private final LinkConfig config;
  private final MailLimit limit;

  LostLinkResource(
      PageParts parts,
      ReaderLink link,
      Addresses addresses,
      LostLinks lost,
      LinkConfig config,
      MailLimit limit) {
    this.parts = parts;
    this.link = link;
    this.addresses = addresses;
    this.lost = lost;
    this.config = config;
    this.limit = limit;
  }

  /** Shows the form. */
  @GET
  public Response show() {
    return page(200, AddressField.EMPTY, 0);
  }

  /**
   * Takes the form.
   *
   * @param asked the address about which the visitor was asked whether another is meant
   * @param website a field that people do not see: whoever fills it is a program, gets the same
   *     answer, and nothing happens
   */
  @POST
  @Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.MULTIPART_FORM_DATA})
  public Response ask(
      @RestForm @Nullable String email,
      @RestForm @Nullable String asked,
      @RestForm @Nullable String website) {
    // By its shape alone: a rule that came later locks out nobody.
    AddressField field =
        AddressField.read(email, asked, addresses, EmailAddress::parse, parts.language());
    if (field.address() == null) {
      return page(422, field, 0);
    }
    if (!limit.allows()) {
      return tooMany();
    }
    if (website == null || website.isEmpty()) {
      lost.submit(field.address());
    }
    return sent();
  }

  /** Mails a new link to the reader of a link that is too old. */
  @POST
  @Path("/{token}")
  @Consumes(MediaType.WILDCARD)
  public Response renew(@RestPath String token) {
    return link.before(token)
        .map(
            reader -> {
              if (!limit.allows()) {
                return tooMany();
              }
              lost.submit(reader.id());
              return sent();
            })
        .orElseGet(parts::deadLink);
  }

  private Response sent() {
    return page(200, AddressField.EMPTY, Math.toIntExact(config.lost().toDays()));
  }

  private Response page(int status, AddressField field, int sentDays) {
    return parts.page(
        status,
        Pages.lostLink(
            new LostLinkView(
                parts.site(), field.typed(), field.asked(), field.problem(), sentDays)));
  }

  private Response tooMany() {
    PrefsTexts texts = parts.texts(PrefsTexts.class);
    return parts.message(429, texts.tooManyForms(), texts.tooManyFormsText());
  }
}
