package org.paperround.round;

import org.paperround.subscriber.Subscriber;

/** A line of the ledger with its reader. */
record Line(Delivery delivery, Subscriber reader) {}
