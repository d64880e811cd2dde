package org.paperround.mail.dkim;

import java.time.Instant;
import java.util.List;

/**
 * Signs messages in the name of a domain, once with each key (RFC 6376; RFC 8463 section 5 for
 * signing with two kinds). Without keys it adds nothing. Safe for many threads.
 */
public final class DkimSigner {

  private final String domain;
  private final CryptoProvider provider;
  private final List<KeySigner> signers;

  /**
   * A signer.
   *
   * @param domain the value of {@code d=}
   * @param keys those to sign with, in the order of the signatures
   */
  public DkimSigner(String domain, List<DkimKey> keys, CryptoProvider provider) {
    this.domain = domain;
    this.provider = provider;
    this.signers = keys.stream().map(key -> new KeySigner(key, provider)).toList();
  }

  /** One that adds nothing. */
  public static DkimSigner none() {
    return new DkimSigner("", List.of(), CryptoProvider.PLATFORM);
  }

  /** The value of {@code d=}. */
  public String domain() {
    return domain;
  }

  /** The keys it signs with; none if it adds nothing. */
  public List<DkimKey> keys() {
    return signers.stream().map(KeySigner::key).toList();
  }

  /**
   * Prepares the signatures of a message whose header is known.
   *
   * @param header its lines, each with CRLF, without the empty one that ends it
   * @param now the value of {@code t=}
   */
  public SignatureDraft draft(byte[] header, Instant now) {
    if (signers.isEmpty()) {
      return new SignatureDraft(provider, List.of(), "");
    }
    SignedFields signed = SignedFields.of(header);
    List<SignatureDraft.Field> fields =
        signers.stream().map(signer -> field(signer, signed, now)).toList();
    return new SignatureDraft(provider, fields, signed.canonical());
  }

  private SignatureDraft.Field field(KeySigner signer, SignedFields signed, Instant now) {
    String beginning =
        "DKIM-Signature: v=1; a="
            + signer.key().kind().algorithm()
            + "; c=relaxed/relaxed;\r\n d="
            + domain
            + ";\r\n s="
            + signer.key().selector()
            + "; t="
            + now.getEpochSecond()
            + ";\r\n h="
            + signed.names()
            + ";\r\n bh=";
    return new SignatureDraft.Field(signer, beginning);
  }
}
