package org.paperround.web.reader;

/**
 * A change of address as one of the two addresses sees it.
 *
 * @param site what every page shows
 * @param token opaque, names one change and one of its addresses
 * @param step what there is to say
 * @param isOld whether it is the address of before that looks
 * @param address the new address; masked for the address of before once it is done
 * @param settings path of the reader's settings, where they may be shown; else empty
 */
public record AddressView(
    SiteView site, String token, Step step, boolean isOld, String address, String settings) {

  /** How far it is. */
  public enum Step {
    /** This address is asked. */
    ASK,
    /** This one agreed, the other has not. */
    WAITING,
    /** Both agreed, but the reader's mails are stopped. */
    STOPPED,
    DONE,
    REFUSED,
    /** The reader asked for another change since. */
    REPLACED,
    /** The new address gets mails of its own. */
    IMPOSSIBLE
  }
}
