package org.paperround.web.demo;

import io.quarkus.logging.Log;
import jakarta.inject.Singleton;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.util.concurrent.TimeoutException;
import org.paperround.platform.Site;

/** Runs the tour when the demo has started, and says where to look. */
@Singleton
public class DemoStart {

  private final DemoTour tour;
  private final Site site;

  DemoStart(DemoTour tour, Site site) {
    this.tour = tour;
    this.site = site;
  }

  /**
   * Runs the tour.
   *
   * @return whether it went well; if not, why is in the log
   */
  public boolean run() {
    try {
      DemoTour.Sights sights = tour.run();
      Log.infof(
          """
          The demo is ready.

            %d papers were read, a reader signed up, confirmed, and got this mail:
            “%s”

            Site:  %s/
            Mails: %s/demo/inbox

          Press Ctrl-C to stop. Nothing is kept.""",
          sights.papers(), sights.subject(), site.url(), site.url());
      return true;
    } catch (IOException | TimeoutException | MessagingException e) {
      Log.error("The demo did not get through: " + e.getMessage());
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
