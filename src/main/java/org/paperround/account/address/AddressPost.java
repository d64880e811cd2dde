package org.paperround.account.address;

import jakarta.inject.Singleton;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.paperround.account.address.AddressMailJob.Kind;
import org.paperround.platform.JobEngine;
import org.paperround.subscriber.AddressChange;
import org.paperround.subscriber.EmailAddress;

/** Hands in the mails of a change of address. */
@Singleton
class AddressPost {

  private final JobEngine jobs;
  private final Clock clock;

  AddressPost(JobEngine jobs, Clock clock) {
    this.jobs = jobs;
    this.clock = clock;
  }

  /** A mail to whom its kind says. */
  void send(AddressChange change, Kind kind) {
    send(change, kind, null);
  }

  /** A mail to an address that is nowhere written any more. */
  void send(AddressChange change, Kind kind, @Nullable EmailAddress to) {
    jobs.schedule(
        AddressMailJob.TASK
            .instance(change.id() + "-" + kind)
            .data(new AddressMailJob.Data(change.id(), kind, to == null ? null : to.toString()))
            .build(),
        clock.instant());
  }
}
