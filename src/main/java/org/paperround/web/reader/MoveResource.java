package org.paperround.web.reader;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Objects;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.paperround.account.Addresses;
import org.paperround.account.address.AddressMoves;
import org.paperround.subscriber.Subscriber;

/** The wish for another address, in the settings. */
@Path("/preferences/{token}/address")
public class MoveResource {

  private final PageParts parts;
  private final ReaderLink link;
  private final PreferencesForm page;
  private final Addresses addresses;
  private final AddressMoves moves;
  private final MailLimit limit;

  MoveResource(
      PageParts parts,
      ReaderLink link,
      PreferencesForm page,
      Addresses addresses,
      AddressMoves moves,
      MailLimit limit) {
    this.parts = parts;
    this.link = link;
    this.page = page;
    this.addresses = addresses;
    this.moves = moves;
    this.limit = limit;
  }

  /**
   * Asks both addresses, or takes the wish back. The answer is the same for every new address.
   *
   * @param asked the address about which the reader was asked whether another is meant
   * @param withdraw whether to take it back
   */
  @POST
  @Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.MULTIPART_FORM_DATA})
  public Response ask(
      @RestPath String token,
      @RestForm @Nullable String email,
      @RestForm @Nullable String asked,
      @RestForm @Nullable String withdraw) {
    Optional<Subscriber> found = link.reader(token);
    if (found.isEmpty()) {
      return link.dead(token);
    }
    Subscriber reader = found.get();
    if (withdraw != null) {
      moves.withdraw(reader.id());
      return shown(token, reader, parts.texts(PrefsTexts.class).moveWithdrawn());
    }
    AddressField field =
        AddressField.read(email, asked, addresses, addresses::read, parts.language());
    if (field.address() == null) {
      return parts.page(422, Pages.preferences(page.typed(token, reader, field)));
    }
    if (!limit.allows()) {
      PrefsTexts texts = parts.texts(PrefsTexts.class);
      return parts.message(429, texts.tooManyForms(), texts.tooManyFormsText());
    }
    moves.submit(reader.id(), Objects.requireNonNull(field.address()));
    return shown(token, reader, parts.texts(PrefsTexts.class).moveAsked());
  }

  private Response shown(String token, Subscriber reader, String notice) {
    return parts.page(Pages.preferences(page.stored(token, reader, notice)));
  }
}
