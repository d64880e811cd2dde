package org.paperround.mail.dkim;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/**
 * The signatures of one message, with all but their hashes. Their length is known already, so that
 * the message can be written once, behind the place where they go.
 */
public final class SignatureDraft {

  private static final Base64.Encoder BASE64 = Base64.getEncoder();

  /** Characters of a SHA-256 in Base64. */
  private static final int HASH = 44;

  /** Characters of a signature in a line. */
  private static final int LINE = 72;

  private static final String AFTER_HASH = ";\r\n b=";
  private static final String FOLD = "\r\n ";

  /**
   * The field of one key.
   *
   * @param beginning the field up to and with {@code bh=}
   */
  record Field(KeySigner signer, String beginning) {

    int length() {
      int signature = signer.key().signatureLength();
      int folds = (signature - 1) / LINE;
      return beginning.length()
          + HASH
          + AFTER_HASH.length()
          + signature
          + folds * FOLD.length()
          + "\r\n".length();
    }
  }

  private final CryptoProvider provider;
  private final List<Field> fields;
  private final String signedFields;

  SignatureDraft(CryptoProvider provider, List<Field> fields, String signedFields) {
    this.provider = provider;
    this.fields = fields;
    this.signedFields = signedFields;
  }

  /** How many octets the fields have. */
  public int length() {
    int sum = 0;
    for (Field field : fields) {
      sum += field.length();
    }
    return sum;
  }

  /**
   * Signs a message and writes the fields to its beginning.
   *
   * @param message begins with {@link #length} octets of room, then has the header that this is a
   *     draft for
   * @param body where its body begins
   */
  public void sign(byte[] message, int body) {
    if (fields.isEmpty()) {
      return;
    }
    String hash = BASE64.encodeToString(Relaxed.bodyHash(message, body, provider.sha256()));
    int at = 0;
    for (Field field : fields) {
      byte[] signed = field(field, hash).getBytes(StandardCharsets.ISO_8859_1);
      System.arraycopy(signed, 0, message, at, signed.length);
      at += signed.length;
    }
  }

  /** A signature covers its own field too, as if it were empty there (RFC 6376 section 3.7). */
  private String field(Field field, String hash) {
    String unsigned = field.beginning() + hash + AFTER_HASH;
    String data = signedFields + Relaxed.field(unsigned);
    String signature =
        BASE64.encodeToString(field.signer().sign(data.getBytes(StandardCharsets.ISO_8859_1)));
    StringBuilder whole = new StringBuilder(field.length()).append(unsigned);
    for (int i = 0; i < signature.length(); i += LINE) {
      whole.append(i == 0 ? "" : FOLD);
      whole.append(signature, i, Math.min(i + LINE, signature.length()));
    }
    return whole.append("\r\n").toString();
  }
}
