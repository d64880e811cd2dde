package org.paperround.web.admin;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.paperround.digest.ReasonText;
import org.paperround.interest.ArxivCategories;
import org.paperround.interest.Interest;
import org.paperround.interest.Interests;
import org.paperround.interest.Topics;
import org.paperround.matching.Match;
import org.paperround.platform.language.Language;
import org.paperround.round.DayEditions;

/** Tries interests out on the papers of a day; no reader is needed. */
@Path("/api/admin/match")
@AdminOnly
@Produces(MediaType.APPLICATION_JSON)
public class MatchAdmin {

  private final DayEditions days;
  private final MatchInput input;

  MatchAdmin(DayEditions days, Topics topics, ArxivCategories categories) {
    this.days = days;
    input = new MatchInput(topics, categories);
  }

  /**
   * What to try.
   *
   * @param interests one or more
   * @param date the day of the list; the latest if not given
   */
  public record Trial(@Nullable List<MatchInput.Sent> interests, @Nullable String date) {}

  /**
   * One paper of the ranking.
   *
   * @param id its number
   * @param title its title
   * @param interest name of the interest it fits best
   * @param score deviations above what a paper usually gets
   * @param reasons why, the strongest first
   */
  public record Ranked(
      long id, String title, String interest, double score, List<String> reasons) {}

  /**
   * The ranking.
   *
   * @param date the day of the list; null if there are no papers at all
   * @param considered how many papers the list has
   * @param matches those that match, best first
   */
  public record Ranking(@Nullable LocalDate date, int considered, List<Ranked> matches) {}

  /** Ranks a day's papers. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Rank a day's papers for interests")
  public Response match(@Nullable Trial trial) {
    List<MatchInput.Sent> sent = trial == null ? null : trial.interests();
    if (trial == null || sent == null || sent.isEmpty() || sent.size() > Interests.MOST) {
      return refused("send {\"interests\":[…]} with 1 to %d interests".formatted(Interests.MOST));
    }
    try {
      List<Interest> interests = new ArrayList<>();
      for (MatchInput.Sent one : sent) {
        if (one == null) {
          return refused("an interest is null");
        }
        interests.add(input.interest(one, interests.size() + 1));
      }
      LocalDate day = trial.date() == null ? null : LocalDate.parse(trial.date());
      Ranking ranking =
          days.latest(day)
              .filter(found -> day == null || found.day().equals(day))
              .map(found -> ranking(found, interests))
              .orElseGet(() -> new Ranking(day, 0, List.of()));
      return Response.ok(ranking).build();
    } catch (DateTimeParseException e) {
      return refused("the date must look like 2025-11-12");
    } catch (IllegalArgumentException e) {
      return refused(String.valueOf(e.getMessage()));
    }
  }

  private static Ranking ranking(DayEditions.Day day, List<Interest> interests) {
    return new Ranking(
        day.day(),
        day.papers().size(),
        day.edition().match(interests, 0).stream().map(MatchAdmin::ranked).toList());
  }

  private static Ranked ranked(Match match) {
    return new Ranked(
        match.paper().id(),
        match.paper().title(),
        match.interest(),
        match.score(),
        match.reasons().stream()
            .map(reason -> ReasonText.sentence(reason, Language.ENGLISH.locale()))
            .toList());
  }

  private static Response refused(String reason) {
    return Response.status(400).entity(new Problem(reason)).build();
  }
}
