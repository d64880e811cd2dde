package org.paperround.preflight.check;

/**
 * A key that we sign with.
 *
 * @param domain the domain that signs, {@code d=}
 * @param selector the key's name in that domain, {@code s=}
 * @param record the text of the DNS record that makes it known, as {@code v=DKIM1; k=rsa; p=…}
 */
public record DkimIdentity(String domain, String selector, String record) {

  /** Where the record is published (RFC 6376 section 3.6.2.1). */
  public String name() {
    return selector + "._domainkey." + domain;
  }
}
