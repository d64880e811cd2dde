package org.paperround.web.reader;

import jakarta.inject.Singleton;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.paperround.account.SignUpConfig;
import org.paperround.account.address.AddressMoves;
import org.paperround.interest.Interest;
import org.paperround.interest.Interests;
import org.paperround.interest.KeptInterest;
import org.paperround.interest.Term;
import org.paperround.interest.TermParser;
import org.paperround.round.ReaderFeedback;
import org.paperround.subscriber.EmailAddress;
import org.paperround.subscriber.Subscriber;

/** The settings page of a reader as things stand. */
@Singleton
class PreferencesForm {

  /** As many verdicts are listed one by one; older ones weigh little. */
  private static final int SHOWN = 100;

  private final PageParts parts;
  private final Interests interests;
  private final LikedPapers liked;
  private final ReaderFeedback feedback;
  private final AddressMoves moves;
  private final SignUpConfig config;

  PreferencesForm(
      PageParts parts,
      Interests interests,
      LikedPapers liked,
      ReaderFeedback feedback,
      AddressMoves moves,
      SignUpConfig config) {
    this.parts = parts;
    this.interests = interests;
    this.liked = liked;
    this.feedback = feedback;
    this.moves = moves;
    this.config = config;
  }

  PreferencesView stored(String token, Subscriber reader, @Nullable String notice) {
    return stored(token, reader, notice, Map.of());
  }

  /** The settings as stored, with an address that cannot be taken in its field. */
  PreferencesView typed(String token, Subscriber reader, AddressField field) {
    PreferencesView stored = stored(token, reader, null);
    return new PreferencesView(
        stored.site(),
        token,
        stored.address(),
        stored.state(),
        stored.interests(),
        stored.schedule(),
        stored.learned(),
        move(reader, field),
        null,
        Map.of(),
        Map.of("email", Objects.requireNonNullElse(field.problem(), "")));
  }

  private AddressPart move(Subscriber reader, AddressField field) {
    String wished = moves.open(reader.id()).map(change -> change.address().masked()).orElse(null);
    return new AddressPart(field, wished, Math.toIntExact(config.validity().toDays()));
  }

  /** The settings as stored, with what could not be taken of pasted papers in its field. */
  PreferencesView stored(
      String token,
      Subscriber reader,
      @Nullable String notice,
      Map<Integer, SavedInterests.Left> left) {
    List<KeptInterest> kept = interests.kept(reader.id());
    Map<Long, List<LikedPaper>> papers = liked.of(reader.id(), kept);
    List<InterestForm> shown = new ArrayList<>();
    Map<String, String> problems = new HashMap<>();
    for (KeptInterest one : kept) {
      InterestForm form = form(one, papers.getOrDefault(one.id(), List.of()));
      SavedInterests.Left rest = left.get(shown.size());
      if (rest != null) {
        problems.put("interest." + shown.size() + ".liked", rest.problem());
      }
      shown.add(rest == null ? form : form.pasted(rest.text()));
    }
    return view(token, reader, shown, schedule(reader), notice, problems, Map.of());
  }

  /** The liked papers of a reader's interests. */
  Map<Long, List<LikedPaper>> liked(Subscriber reader) {
    return liked.of(reader.id(), interests.kept(reader.id()));
  }

  PreferencesView view(
      String token,
      Subscriber reader,
      List<InterestForm> shown,
      SchedulePart schedule,
      @Nullable String notice,
      Map<String, String> problems,
      Map<Integer, String> counts) {
    EmailAddress address = reader.address();
    // The page takes the topics of an empty block from its neighbours; with none it needs a first.
    List<InterestForm> atLeastOne =
        shown.isEmpty() ? List.of(InterestForm.empty(parts.topics(List.of()))) : shown;
    return new PreferencesView(
        parts.site(),
        token,
        address == null ? "" : address.masked(),
        reader.state().name(),
        atLeastOne,
        schedule,
        feedback.latest(reader.id(), SHOWN),
        move(reader, AddressField.EMPTY),
        notice,
        counts,
        problems);
  }

  SchedulePart schedule(Subscriber reader) {
    return new SchedulePart(
        reader.schedule().zone().getId(),
        reader.schedule().sendAt().getHour(),
        Rhythm.of(reader.schedule().weekdays()),
        days(reader.schedule().weekdays().stream().map(Enum::name).toList()),
        reader.maxPapers(),
        reader.filler().name(),
        reader.explore(),
        reader.quietNote(),
        reader.language().code(),
        reader.pausedUntil(),
        Objects.toString(reader.pausedUntil(), ""));
  }

  /** The week, with some days ticked, in the language of the page. */
  List<DayBox> days(Collection<String> chosen) {
    Locale locale = parts.language().locale();
    return Arrays.stream(DayOfWeek.values())
        .map(
            day ->
                new DayBox(
                    day.name(),
                    day.getDisplayName(TextStyle.SHORT_STANDALONE, locale),
                    day.getDisplayName(TextStyle.FULL_STANDALONE, locale),
                    chosen.contains(day.name())))
        .toList();
  }

  private InterestForm form(KeptInterest kept, List<LikedPaper> likedPapers) {
    Interest interest = kept.interest();
    return new InterestForm(
        interest.name(),
        parts.topics(texts(interest, Term.Kind.TOPIC)),
        joined(interest, Term.Kind.KEYWORD),
        joined(interest, Term.Kind.AUTHOR),
        joined(interest, Term.Kind.ORGANISATION),
        joined(interest, Term.Kind.CATEGORY),
        joined(interest, Term.Kind.MUTE),
        kept.id(),
        likedPapers,
        "",
        interest.quota() == 0 ? "" : String.valueOf(interest.quota()),
        interest.breadth().name());
  }

  private static List<String> texts(Interest interest, Term.Kind kind) {
    return interest.terms().stream().filter(term -> term.kind() == kind).map(Term::text).toList();
  }

  private static String joined(Interest interest, Term.Kind kind) {
    return TermParser.write(kind, texts(interest, kind));
  }
}
