package org.paperround.web.reader;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.paperround.digest.SampleDigest;
import org.paperround.interest.Verdict;
import org.paperround.paper.PaperCard;
import org.paperround.round.ReaderFeedback.Learned;

/** Made-up data for the pages, to try out their templates. */
final class SamplePages {

  static final SiteView SITE =
      new SiteView("Paper Round", "1 Example Street, 12345 Sampleton", "lang=en", "/privacy");
  static final SiteView BARE_SITE = new SiteView("Paper Round", "", "", null);
  static final String TOKEN = "sample";
  static final String ADDRESS = "r…r@example.org";

  private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

  private SamplePages() {}

  static DayList day() {
    return new DayList(
        DAY, SampleDigest.papers(), 71, null, List.of(), DAY.minusDays(1), DAY.plusDays(1));
  }

  static HomeView home() {
    return new HomeView(SITE, day(), form("", Map.of()), null);
  }

  static HomeView preview() {
    return new HomeView(SITE, day(), form("Europe/Berlin", Map.of()), found());
  }

  private static Preview found() {
    return new Preview(null, DAY, false, SampleDigest.sections(), 4, 71);
  }

  static ConfirmedView confirmed(boolean first, TodayPart today) {
    return new ConfirmedView(
        SITE, TOKEN, first, "Tuesday, 24 November, 07:00 (UTC)", "/preferences/" + TOKEN, today);
  }

  static EmbedCodeView embedCode() {
    return new EmbedCodeView(
        SITE,
        form("", Map.of()),
        new EmbedSnippets("<iframe src=\"https://example.org/embed\"></iframe>", "<form></form>"),
        "/embed?topic=medical");
  }

  static HomeView previewOfNothing() {
    Map<String, String> problems =
        Map.of(
            "email", "This is not an e-mail address.",
            "topic", "There is no such topic.",
            "keywords", "At most 100 keywords.",
            "zone", "There is no such time zone.",
            "hour", "The day has the hours 0 to 23.");
    return new HomeView(
        BARE_SITE,
        null,
        form("Europe/Berlin", problems),
        new Preview(null, DAY, true, List.of(), 0, 71));
  }

  static PreferencesView preferences() {
    InterestForm interest =
        new InterestForm(
            "Medical imaging",
            topics(),
            "segmentation, \"dice loss\"",
            "Ada Sample",
            "Sampleton University",
            "eess.IV, cs.CV",
            "survey",
            7,
            List.of(
                new LikedPaper("paper:1", "Beyond Dice loss", "/papers/1", false),
                new LikedPaper("text:2", "A text of my own", null, true)),
            "",
            "5",
            "SURE");
    InterestForm unnamed = InterestForm.empty(topics());
    return new PreferencesView(
        SITE,
        TOKEN,
        ADDRESS,
        "ACTIVE",
        List.of(interest, unnamed),
        schedule(null),
        Arrays.stream(Verdict.values())
            .map(verdict -> learned(SampleDigest.papers().getFirst(), verdict))
            .toList(),
        new AddressPart(AddressField.EMPTY, "n•••@e•••.org", 7),
        "Saved.",
        Map.of(0, "Matches 4 of the 214 papers of 24 November 2026."),
        Map.of());
  }

  static PreferencesView pausedPreferences() {
    Map<String, String> problems =
        Map.of(
            "interest.0.name", "An interest has a name.",
            "day", "Choose one day at least.",
            "maximum", "Between 1 and 50.",
            "pauseUntil", "This day is over.");
    return new PreferencesView(
        SITE,
        TOKEN,
        ADDRESS,
        "PAUSED",
        List.of(),
        schedule(DAY.plusDays(14)),
        List.of(),
        new AddressPart(new AddressField("x", "", null, "This is no address."), null, 1),
        null,
        Map.of(),
        problems);
  }

  /** A change of address as both addresses see each step of it. */
  static Stream<AddressView> addresses() {
    return Arrays.stream(AddressView.Step.values())
        .flatMap(
            step ->
                Stream.of(
                    new AddressView(SITE, TOKEN, step, true, "new@example.org", ""),
                    new AddressView(
                        SITE, TOKEN, step, false, "new@example.org", "/preferences/x")));
  }

  /** The feedback page before and after each verdict. */
  static Stream<FeedbackView> feedback() {
    PaperCard paper = SampleDigest.papers().getFirst();
    return Stream.concat(
        Stream.of(
            new FeedbackView(SITE, TOKEN, paper, null, null, null, false),
            new FeedbackView(SITE, TOKEN, paper, "7", null, null, true)),
        Arrays.stream(Verdict.values())
            .flatMap(
                verdict ->
                    Stream.of(
                        new FeedbackView(SITE, TOKEN, paper, "7", verdict, null, false),
                        new FeedbackView(
                            SITE, TOKEN, paper, "7", verdict, learned(paper, verdict), false))));
  }

  private static Learned learned(PaperCard paper, Verdict verdict) {
    return new Learned(1, paper, "Medical imaging", verdict, Instant.parse("2026-11-24T07:00:00Z"));
  }

  private static SignUpForm form(String zone, Map<String, String> problems) {
    return new SignUpForm("", "", topics(), "segmentation, \"dice loss\"", "", zone, 7, problems);
  }

  private static List<TopicChip> topics() {
    return List.of(
        new TopicChip("diffusion", "Diffusion", false),
        new TopicChip("medical", "Medical imaging", true));
  }

  private static SchedulePart schedule(@Nullable LocalDate pausedUntil) {
    List<DayBox> days =
        List.of(
            new DayBox("MONDAY", "Mon", "Monday", true),
            new DayBox("SUNDAY", "Sun", "Sunday", false));
    return new SchedulePart(
        "Europe/Berlin",
        7,
        Rhythm.DAYS,
        days,
        20,
        "SPARE",
        true,
        true,
        "en",
        pausedUntil,
        Objects.toString(pausedUntil, ""));
  }
}
