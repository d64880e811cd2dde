package org.paperround.mail;

/** Gives one mail to the mail server. */
public interface Transmitter {

  /** Sends a mail and waits for what became of it. Never throws for what the server does. */
  Transmission send(OutgoingMail mail);
}
