package org.paperround.subscriber;

/**
 * What keeps an address from being written to, each with a sentence for the person who typed it. A
 * sentence depends on what was typed only, never on who is subscribed.
 */
public enum AddressProblem {
  EMPTY("Please enter your e-mail address."),
  SHAPE("An e-mail address looks like name@example.org."),
  TOO_LONG("The address is longer than 254 characters."),
  SEVERAL("Please enter one address only."),
  TWO_AT("An address has the sign @ once only."),
  BRACKETS("Please leave out what stands in brackets."),
  QUOTES("We cannot send to an address in quotes."),
  SPACE("An address has no spaces."),
  INVISIBLE(
      "The address has a character that cannot be seen: please type it instead of pasting it."),
  LOCAL_TOO_LONG("The part before the @ is longer than 64 characters."),
  LOCAL_DOTS("The part before the @ begins or ends with a dot, or has two in a row."),
  LOCAL_ROUTE("The part before the @ has a % or !, which mail servers take for a detour."),
  LOCAL_CHARACTER("The part before the @ has a character that an address cannot have."),
  LOCAL_INTERNATIONAL(
      "The part before the @ has letters beyond a to z, which our mail server cannot send to:"
          + " please enter another address of yours."),
  NO_ENDING("The part after the @ needs an ending, such as .org."),
  NUMBERS("We cannot send to a server by its number: please enter an address with a name."),
  UNDERSCORE("The part after the @ has an underscore, which the name of a domain cannot have."),
  MIXED_LETTERS(
      "The part after the @ mixes letters of several alphabets that look alike: please type it"
          + " instead of pasting it."),
  DOMAIN_TOO_LONG("The part after the @ is longer than the name of a domain can be."),
  NO_DOMAIN("The part after the @ is not the name of a domain."),
  NOT_READ("Nobody reads mail to this address: please enter one of your own."),
  FOR_REPORTS(
      "This address is there for reports of trouble, not for reading papers: please enter one of"
          + " your own.");

  private final String sentence;

  AddressProblem(String sentence) {
    this.sentence = sentence;
  }

  /** What to tell the person who typed the address. */
  public String sentence() {
    return sentence;
  }
}
