package org.paperround.web.reader;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.paperround.account.AccountTexts;
import org.paperround.account.Addresses;
import org.paperround.interest.Term;
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
  private final Language language;
  private final HomeTexts texts;
  private final String email;
  private final String askedBefore;
  private String asked = "";
  private final Set<String> topicKeys;
  private final String keywords;
  private final String liked;
  private final String zone;
  private final String hour;
  private final List<Term> terms;

  SignUpFields(SignUpInput input, Topics catalogue, Language language) {
    this.language = language;
    this.texts = language.texts(HomeTexts.class);
    email = typed(input.email());
    askedBefore = typed(input.asked());
    topicKeys = input.topic() == null ? Set.of() : new LinkedHashSet<>(input.topic());
    keywords = Objects.requireNonNullElse(input.keywords(), "");
    liked = typed(input.liked()).replace("\0", "");
    zone = typed(input.zone());
    hour = typed(input.hour()).isEmpty() ? String.valueOf(DEFAULT_HOUR) : typed(input.hour());
    terms = SignUpTerms.read(topicKeys, keywords, catalogue, problems, language);
  }

  private static String typed(@Nullable String text) {
    return text == null ? "" : text.strip();
  }

  /** The topics and keywords that could be read. */
  List<Term> terms() {
    return terms;
  }

  /**
   * The address; empty, with a problem noted, if it cannot be written to or seems mistyped. One
   * that the visitor was asked about and sent again is taken as it is.
   */
  Optional<EmailAddress> address(Addresses addresses) {
    try {
      EmailAddress address = addresses.read(email);
      Optional<EmailAddress> meant = addresses.meant(address);
      if (meant.isEmpty() || email.equals(askedBefore)) {
        return Optional.of(address);
      }
      asked = email;
      problems.put("email", texts.wrongMeant(meant.get().toString()));
      return Optional.empty();
    } catch (InvalidAddressException e) {
      problems.put("email", language.texts(AccountTexts.class).addressProblem(e.problem()));
      return Optional.empty();
    }
  }

  /** The schedule; empty, with a problem noted, if zone or hour are not what they should be. */
  Optional<Schedule> schedule() {
    return schedule(zone.isEmpty() ? "UTC" : zone, hour, problems, texts);
  }

  /** Reads a zone and an hour; notes what is wrong with them. */
  static Optional<Schedule> schedule(
      String zone, String hour, Map<String, String> problems, HomeTexts texts) {
    ZoneId zoneId = null;
    try {
      zoneId = ZoneId.of(zone);
    } catch (DateTimeException e) {
      problems.put("zone", texts.wrongZone());
    }
    int hourOfDay = hourOf(hour);
    if (hourOfDay < 0) {
      problems.put("hour", texts.wrongHour());
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

  /** The papers that the visitor likes, as pasted; empty if none. */
  String liked() {
    return liked;
  }

  /** Notes what is wrong with the papers that the visitor likes. */
  void check(SignUpLikes likes) {
    likes.problem(liked, language).ifPresent(sentence -> problems.put("liked", sentence));
  }

  /** Whether nothing to look for was filled in, be it wrong or right. */
  boolean isBlank() {
    return topicKeys.isEmpty() && keywords.isBlank() && liked.isEmpty();
  }

  /** Notes that nothing was chosen to look for. */
  void requireTerms() {
    if (terms.isEmpty() && liked.isEmpty() && !problems.containsKey("keywords")) {
      problems.putIfAbsent("topic", texts.wrongNothing());
    }
  }

  /** What is wrong with what to look for; empty if nothing. */
  Optional<String> problemOfTerms() {
    return Stream.of("topic", "keywords", "liked")
        .map(problems::get)
        .filter(Objects::nonNull)
        .findFirst();
  }

  /** Notes why the form cannot be taken, whatever is in it. */
  void refuse(String sentence) {
    problems.put("form", sentence);
  }

  boolean hasProblems() {
    return !problems.isEmpty();
  }

  /** The form as it was filled in, with what is to be corrected. */
  SignUpForm form(PageParts parts) {
    int shownHour = hourOf(hour) < 0 ? DEFAULT_HOUR : hourOf(hour);
    return new SignUpForm(
        email, asked, parts.topics(topicKeys), keywords, liked, zone, shownHour, problems);
  }
}
