package org.paperround.web.reader;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.paperround.account.Addresses;
import org.paperround.interest.Interest;
import org.paperround.interest.Term;
import org.paperround.interest.TermParser;
import org.paperround.interest.Topics;
import org.paperround.platform.language.Language;
import org.paperround.subscriber.EmailAddress;
import org.paperround.subscriber.InvalidAddressException;
import org.paperround.subscriber.Schedule;

/**
 * The sign-up form's fields as typed, read field by field; what cannot be taken is said beside its
 * field.
 */
final class SignUpFields {

  private static final int DEFAULT_HOUR = 7;

  private final Map<String, String> problems = new HashMap<>();
  private final String email;
  private String asked = "";
  private final Set<String> topicKeys;
  private final String keywords;
  private final String zone;
  private final String hour;
  private final List<Term> terms = new ArrayList<>();

  SignUpFields(
      @Nullable String email,
      @Nullable List<String> topics,
      @Nullable String keywords,
      @Nullable String zone,
      @Nullable String hour,
      Topics catalogue) {
    this.email = email == null ? "" : email.strip();
    this.topicKeys = topics == null ? Set.of() : new LinkedHashSet<>(topics);
    this.keywords = keywords == null ? "" : keywords;
    this.zone = zone == null ? "" : zone.strip();
    this.hour = hour == null || hour.isBlank() ? String.valueOf(DEFAULT_HOUR) : hour.strip();
    readTerms(catalogue);
  }

  private void readTerms(Topics catalogue) {
    for (String key : topicKeys) {
      if (catalogue.byKey(key).isPresent()) {
        terms.add(new Term(Term.Kind.TOPIC, key));
      } else {
        problems.put("topic", "One of the chosen topics is not known here any more.");
      }
    }
    TermParser.Parsed parsed = TermParser.parse(Term.Kind.KEYWORD, keywords);
    List<String> sentences = TermSentences.of(parsed, Language.ENGLISH);
    terms.addAll(parsed.terms());
    if (!sentences.isEmpty()) {
      problems.put("keywords", String.join(" ", sentences));
    } else if (terms.size() > Interest.MAX_TERMS) {
      problems.put("keywords", "That is more than 100 topics and keywords.");
    }
  }

  /** The topics and keywords that could be read. */
  List<Term> terms() {
    return terms;
  }

  /**
   * The address; empty, with a problem noted, if it cannot be written to or seems mistyped.
   *
   * @param askedBefore the address about which the visitor was asked whether another is meant: sent
   *     again, it is taken as it is
   */
  Optional<EmailAddress> address(Addresses addresses, @Nullable String askedBefore) {
    try {
      EmailAddress address = addresses.read(email);
      Optional<EmailAddress> meant = addresses.meant(address);
      if (meant.isEmpty() || email.equals(askedBefore)) {
        return Optional.of(address);
      }
      asked = email;
      problems.put(
          "email",
          "Did you mean %s? If not, send the form again, and we take it as it is."
              .formatted(meant.get()));
      return Optional.empty();
    } catch (InvalidAddressException e) {
      problems.put("email", String.valueOf(e.getMessage()));
      return Optional.empty();
    }
  }

  /** The schedule; empty, with a problem noted, if zone or hour are not what they should be. */
  Optional<Schedule> schedule() {
    return schedule(zone.isEmpty() ? "UTC" : zone, hour, problems);
  }

  /** Reads a zone and an hour; notes what is wrong with them. */
  static Optional<Schedule> schedule(String zone, String hour, Map<String, String> problems) {
    ZoneId zoneId = null;
    try {
      zoneId = ZoneId.of(zone);
    } catch (DateTimeException e) {
      problems.put("zone", "This time zone is not known.");
    }
    int hourOfDay = hourOf(hour);
    if (hourOfDay < 0) {
      problems.put("hour", "Please choose an hour from 0 to 23.");
    }
    return zoneId == null || hourOfDay < 0
        ? Optional.empty()
        : Optional.of(Schedule.daily(zoneId, LocalTime.of(hourOfDay, 0)));
  }

  private static int hourOf(String text) {
    try {
      int hour = Integer.parseInt(text);
      return hour >= 0 && hour <= 23 ? hour : -1;
    } catch (NumberFormatException e) {
      return -1;
    }
  }

  /** Notes that nothing was chosen to look for. */
  void requireTerms() {
    if (terms.isEmpty() && !problems.containsKey("keywords")) {
      problems.putIfAbsent("topic", "Please choose a topic or enter a keyword.");
    }
  }

  boolean hasProblems() {
    return !problems.isEmpty();
  }

  /** The form as it was filled in, with what is to be corrected. */
  SignUpForm form(PageParts parts) {
    int shownHour = hourOf(hour) < 0 ? DEFAULT_HOUR : hourOf(hour);
    return new SignUpForm(
        email, asked, parts.topics(topicKeys), keywords, zone, shownHour, parts.zones(), problems);
  }
}
