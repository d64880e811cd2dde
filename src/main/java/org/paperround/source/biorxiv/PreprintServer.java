package org.paperround.source.biorxiv;

import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneId;
import org.paperround.source.PaperSink;
import org.paperround.source.http.FetchFailure;
import org.paperround.source.http.FetchSession;
import org.paperround.source.remote.Ask;
import org.paperround.source.remote.Expectation;
import org.paperround.source.remote.Harvest;
import org.paperround.source.remote.PaperSource;

/**
 * One of the two servers. Its days are those of New York, where it is run: by UTC, a day would be
 * asked for hours before it begins there.
 *
 * @param name its name in the configuration
 * @param label what people call it
 * @param server which of the two
 * @param areas the subject areas that are wanted
 * @param base the address of the interface, without a slash at its end
 */
record PreprintServer(String name, String label, Server server, Areas areas, String base)
    implements PaperSource {

  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

  @Override
  public ZoneId zone() {
    return NEW_YORK;
  }

  @Override
  public Expectation expectation(LocalDate day) {
    return new Expectation(
        Expectation.Kind.OPEN, server.label() + " posts preprints on most days, but not on all");
  }

  @Override
  public boolean reachesBack() {
    return true;
  }

  @Override
  public Harvest fetch(Ask ask, FetchSession http, PaperSink sink) throws FetchFailure {
    return new PreprintPaging(this, ask, http, sink).run();
  }

  /** The address of what was posted on a day, from the given place on. */
  URI address(LocalDate day, int cursor) {
    return URI.create(
        "%s/details/%s/%s/%s/%d/json".formatted(base, server.key(), day, day, cursor));
  }
}
