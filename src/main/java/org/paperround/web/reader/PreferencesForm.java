package org.paperround.web.reader;

import jakarta.inject.Singleton;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.paperround.interest.Interest;
import org.paperround.interest.Interests;
import org.paperround.interest.Term;
import org.paperround.interest.TermParser;
import org.paperround.subscriber.EmailAddress;
import org.paperround.subscriber.Subscriber;

/** The settings page of a reader as things stand. */
@Singleton
class PreferencesForm {

  private final PageParts parts;
  private final Interests interests;

  PreferencesForm(PageParts parts, Interests interests) {
    this.parts = parts;
    this.interests = interests;
  }

  PreferencesView stored(String token, Subscriber reader, @Nullable String notice) {
    List<InterestForm> shown = interests.of(reader.id()).stream().map(this::form).toList();
    return view(token, reader, shown, schedule(reader), notice, Map.of());
  }

  PreferencesView view(
      String token,
      Subscriber reader,
      List<InterestForm> shown,
      SchedulePart schedule,
      @Nullable String notice,
      Map<String, String> problems) {
    EmailAddress address = reader.address();
    // The page takes the topics of an empty block from its neighbours; with none it needs a first.
    List<InterestForm> atLeastOne =
        shown.isEmpty()
            ? List.of(new InterestForm("", parts.topics(List.of()), "", "", "", "", ""))
            : shown;
    return new PreferencesView(
        parts.site(),
        token,
        address == null ? "" : address.masked(),
        reader.state().name(),
        atLeastOne,
        schedule,
        notice,
        problems);
  }

  SchedulePart schedule(Subscriber reader) {
    return new SchedulePart(
        reader.schedule().zone().getId(),
        parts.zones(),
        reader.schedule().sendAt().getHour(),
        days(reader.schedule().weekdays().stream().map(Enum::name).toList()),
        reader.maxPapers(),
        reader.filler().name(),
        reader.pausedUntil(),
        Objects.toString(reader.pausedUntil(), ""));
  }

  static List<DayBox> days(Collection<String> chosen) {
    return Arrays.stream(DayOfWeek.values())
        .map(
            day ->
                new DayBox(
                    day.name(),
                    day.getDisplayName(TextStyle.SHORT, Locale.ENGLISH),
                    chosen.contains(day.name())))
        .toList();
  }

  private InterestForm form(Interest interest) {
    return new InterestForm(
        interest.name(),
        parts.topics(texts(interest, Term.Kind.TOPIC)),
        joined(interest, Term.Kind.KEYWORD),
        joined(interest, Term.Kind.AUTHOR),
        joined(interest, Term.Kind.ORGANISATION),
        joined(interest, Term.Kind.CATEGORY),
        joined(interest, Term.Kind.MUTE));
  }

  private static List<String> texts(Interest interest, Term.Kind kind) {
    return interest.terms().stream().filter(term -> term.kind() == kind).map(Term::text).toList();
  }

  private static String joined(Interest interest, Term.Kind kind) {
    return TermParser.write(kind, texts(interest, kind));
  }
}
