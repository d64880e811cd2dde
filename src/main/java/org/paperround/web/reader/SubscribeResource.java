package org.paperround.web.reader;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;
import org.paperround.account.Addresses;
import org.paperround.account.SignUpConfig;
import org.paperround.account.SignUpRequest;
import org.paperround.account.SignUps;
import org.paperround.interest.Topics;
import org.paperround.subscriber.EmailAddress;
import org.paperround.subscriber.Schedule;

/** Takes the sign-up form. The answer to a form that can be read is the same for every address. */
@Path("/subscribe")
public class SubscribeResource {

  private final PageParts parts;
  private final Topics topics;
  private final Addresses addresses;
  private final SignUps signUps;
  private final SignUpConfig config;
  private final SignUpLimit limit;
  private final FormOrigin origin;

  SubscribeResource(
      PageParts parts,
      Topics topics,
      Addresses addresses,
      SignUps signUps,
      SignUpConfig config,
      SignUpLimit limit,
      FormOrigin origin) {
    this.parts = parts;
    this.topics = topics;
    this.addresses = addresses;
    this.signUps = signUps;
    this.config = config;
    this.limit = limit;
    this.origin = origin;
  }

  /**
   * Takes a form.
   *
   * @param asked the address about which the visitor was asked whether another is meant
   * @param website a field that people do not see: whoever fills it is a program, gets the same
   *     answer, and nothing happens
   */
  @POST
  @Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.MULTIPART_FORM_DATA})
  public Response subscribe(
      @RestForm @Nullable String email,
      @RestForm @Nullable String asked,
      @RestForm @Nullable List<String> topic,
      @RestForm @Nullable String keywords,
      @RestForm @Nullable String zone,
      @RestForm @Nullable String hour,
      @RestForm @Nullable String website) {
    SignUpFields fields = new SignUpFields(email, topic, keywords, zone, hour, topics);
    Optional<EmailAddress> address = fields.address(addresses, asked);
    Optional<Schedule> schedule = fields.schedule();
    fields.requireTerms();
    if (fields.hasProblems() || address.isEmpty() || schedule.isEmpty()) {
      return parts.page(
          422, Pages.home(new HomeView(parts.site(), parts.day(null), fields.form(parts), null)));
    }
    if (!limit.allows(origin.address())) {
      return parts.message(
          429,
          "Too many sign-ups from your network",
          "Please try again in an hour. Nothing was signed up.");
    }
    if (website == null || website.isEmpty()) {
      signUps.submit(
          SignUpRequest.of(address.get(), fields.terms(), schedule.get(), origin.consent()));
    }
    int days = Math.toIntExact(config.validity().toDays());
    return parts.page(Pages.checkInbox(new CheckInboxView(parts.site(), days)));
  }
}
