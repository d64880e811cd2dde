package org.paperround.account.address;

/**
 * What the form for another address asks for, in a shape that can wait in the database.
 *
 * @param subscriberId the reader
 * @param address the new address as {@link org.paperround.subscriber.EmailAddress} writes it
 */
record AddressRequest(long subscriberId, String address) {

  /** Shows nothing of the person: this can end up in logs. */
  @Override
  public String toString() {
    return "AddressRequest";
  }
}
