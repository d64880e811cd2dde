package org.paperround.preflight.network;

import jakarta.inject.Singleton;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.paperround.preflight.check.Check;
import org.paperround.preflight.check.CheckId;
import org.paperround.preflight.check.Finding;
import org.paperround.preflight.check.Trial;
import org.paperround.preflight.message.Unsubscribe;
import org.paperround.preflight.network.WebClient.Outcome;

/**
 * Whether the address in List-Unsubscribe does what RFC 8058 section 3.2 asks, from here. The link
 * of the trial mail is nobody's, so nobody is unsubscribed by this.
 */
@Singleton
class OneClickCheck implements Check {

  private static final String BOUNDARY = "paper-round";

  /** Both kinds of forms that providers send. */
  private static final Map<String, String> FORMS =
      Map.of(
          "application/x-www-form-urlencoded",
          "List-Unsubscribe=One-Click",
          "multipart/form-data; boundary=" + BOUNDARY,
          "--"
              + BOUNDARY
              + "\r\nContent-Disposition: form-data; name=\"List-Unsubscribe\"\r\n\r\nOne-Click\r\n--"
              + BOUNDARY
              + "--\r\n");

  private static final String PROXY =
      "See that the reverse proxy hands /unsubscribe/ on to Paper Round for anyone, as it is,"
          + " whatever the method and without a log-in page in front.";

  private final WebClient web;

  OneClickCheck(WebClient web) {
    this.web = web;
  }

  @Override
  public CheckId id() {
    return CheckId.ONE_CLICK;
  }

  @Override
  public Finding run(Trial trial) {
    List<String> addresses = Unsubscribe.addresses(trial.message());
    Optional<String> https =
        addresses.stream().filter(address -> address.startsWith("https://")).findFirst();
    if (https.isEmpty()) {
      return Finding.fail(
          id(),
          "The mail names no https address for it.",
          "Set PAPERROUND_PUBLIC_URL to an address that begins with https://.");
    }
    URI address = URI.create(https.get());
    for (Map.Entry<String, String> form : FORMS.entrySet()) {
      Optional<Finding> trouble =
          trouble(web.post(address, form.getKey(), form.getValue()), address);
      if (trouble.isPresent()) {
        return trouble.get();
      }
    }
    return Finding.pass(
        id(), "One press unsubscribes at " + address.getHost() + ", as tried from here.");
  }

  private Optional<Finding> trouble(Outcome outcome, URI address) {
    String site = address.getScheme() + "://" + address.getAuthority();
    return switch (outcome) {
      case Outcome.Answered answer when answer.status() == 200 && !answer.body().isBlank() ->
          Optional.empty();
      case Outcome.Answered answer when answer.status() / 100 == 3 ->
          failed(
              site
                  + " sends the button's call on to "
                  + answer.location()
                  + ", where providers do not follow.",
              "Set PAPERROUND_PUBLIC_URL to the address that needs no redirect. " + PROXY);
      case Outcome.Answered answer when answer.status() == 404 ->
          failed(
              site
                  + " does not know the trial mail's link. Either something else answers there, or a"
                  + " Paper Round with another token key.",
              "Let all processes share PAPERROUND_SECRETS_TOKEN_KEY or the file token.key. "
                  + PROXY);
      case Outcome.Answered answer ->
          failed(
              site + " answers the button's call with " + answer.status() + " instead of 200.",
              PROXY);
      case Outcome.Failed(String why) ->
          failed(
              site + " could not be reached from here: " + why + ".",
              "Start the service and its reverse proxy. If readers can reach it and only this machine"
                  + " cannot reach its own public address, this may be accepted.");
    };
  }

  private Optional<Finding> failed(String what, String remedy) {
    return Optional.of(Finding.fail(id(), what, remedy));
  }
}
