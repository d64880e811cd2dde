package org.paperround.web.reader;

import jakarta.inject.Singleton;
import java.time.Duration;
import org.paperround.account.SignUpConfig;

/** Holds forms that send mails, other than sign-ups, to a number per network address and hour. */
@Singleton
class MailLimit {

  private final OriginLimit limit;
  private final FormOrigin origin;

  MailLimit(SignUpConfig config, FormOrigin origin) {
    this.limit = new OriginLimit(config.perOriginAndHour(), Duration.ofHours(1));
    this.origin = origin;
  }

  /** Counts a form; false if there were too many from there. */
  boolean allows() {
    return limit.allows(origin.address());
  }
}
