package org.paperround.mail.dkim;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.interfaces.EdECPrivateKey;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.NamedParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A private key as files have it, with what is published of it.
 *
 * @param kind what it signs with
 * @param secret the private key
 * @param published the public key as the DNS record has it, in Base64
 * @param bits its size
 */
record PemKey(KeyKind kind, PrivateKey secret, String published, int bits) {

  private static final Pattern BLOCK =
      Pattern.compile("-----BEGIN ([A-Z0-9 ]+)-----(.*?)-----END \\1-----", Pattern.DOTALL);

  private static final String LOCKED = "is locked with a password; take it off with openssl pkey";

  /** What PKCS#8 puts before a PKCS#1 key: version 0 and rsaEncryption (RFC 5958, RFC 8017). */
  private static final byte[] RSA_PREFIX = {
    2, 1, 0, 0x30, 13, 6, 9, 0x2a, (byte) 0x86, 0x48, (byte) 0x86, (byte) 0xf7, 13, 1, 1, 1, 5, 0
  };

  private static final int SEQUENCE = 0x30;
  private static final int OCTET_STRING = 4;

  /** Octets of an Ed25519 key, either half of it (RFC 8032 section 5.1.5). */
  private static final int ED25519_OCTETS = 32;

  /** A new key of a kind. */
  static PemKey generate(KeyKind kind) {
    try {
      KeyPairGenerator generator =
          KeyPairGenerator.getInstance(kind == KeyKind.RSA ? "RSA" : "Ed25519");
      if (kind == KeyKind.RSA) {
        generator.initialize(DkimKey.WANTED_BITS);
      }
      return of(generator.generateKeyPair().getPrivate());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has " + kind, e);
    }
  }

  /**
   * Reads a file's text.
   *
   * @throws DkimException if there is no key that can sign in it
   */
  static PemKey read(String pem) {
    Matcher block = BLOCK.matcher(pem);
    if (!block.find()) {
      throw new DkimException("is no PEM file: it has no line -----BEGIN PRIVATE KEY-----");
    }
    if (block.group(2).contains("ENCRYPTED")) {
      throw new DkimException(LOCKED);
    }
    byte[] der = decoded(block.group(2));
    return switch (block.group(1)) {
      case "PRIVATE KEY" -> of(secret(der));
      case "RSA PRIVATE KEY" ->
          of(secret(der(SEQUENCE, joined(RSA_PREFIX, der(OCTET_STRING, der)))));
      case "ENCRYPTED PRIVATE KEY" -> throw new DkimException(LOCKED);
      default ->
          throw new DkimException(
              "holds " + block.group(1) + ", where a PRIVATE KEY of RSA or Ed25519 is needed");
    };
  }

  private static byte[] decoded(String text) {
    try {
      return Base64.getMimeDecoder().decode(text);
    } catch (IllegalArgumentException e) {
      throw new DkimException("is damaged: its Base64 cannot be read", e);
    }
  }

  private static PrivateKey secret(byte[] pkcs8) {
    PKCS8EncodedKeySpec spec = new PKCS8EncodedKeySpec(pkcs8);
    for (String algorithm : new String[] {"RSA", "Ed25519"}) {
      try {
        return KeyFactory.getInstance(algorithm).generatePrivate(spec);
      } catch (InvalidKeySpecException e) {
        // then it is another kind
      } catch (GeneralSecurityException e) {
        throw new IllegalStateException("every Java platform has " + algorithm, e);
      }
    }
    throw new DkimException("is neither an RSA nor an Ed25519 key, or is damaged");
  }

  private static PemKey of(PrivateKey secret) {
    try {
      return switch (secret) {
        case RSAPrivateCrtKey rsa -> {
          BigInteger modulus = rsa.getModulus();
          byte[] info =
              KeyFactory.getInstance("RSA")
                  .generatePublic(new RSAPublicKeySpec(modulus, rsa.getPublicExponent()))
                  .getEncoded();
          yield new PemKey(KeyKind.RSA, secret, base64(info), modulus.bitLength());
        }
        case EdECPrivateKey ed ->
            new PemKey(KeyKind.ED25519, secret, published(ed), ED25519_OCTETS * Byte.SIZE);
        default -> throw new DkimException("is neither an RSA nor an Ed25519 key");
      };
    } catch (GeneralSecurityException e) {
      throw new DkimException("holds a key that makes no sense", e);
    }
  }

  /** The platform works out the public half only of keys it makes: so it makes this one again. */
  private static String published(EdECPrivateKey key) throws GeneralSecurityException {
    byte[] seed =
        key.getBytes().orElseThrow(() -> new DkimException("has a key that cannot be read"));
    KeyPairGenerator generator = KeyPairGenerator.getInstance("Ed25519");
    generator.initialize(NamedParameterSpec.ED25519, new Same(seed));
    KeyPair pair = generator.generateKeyPair();
    if (!Arrays.equals(((EdECPrivateKey) pair.getPrivate()).getBytes().orElseThrow(), seed)) {
      throw new IllegalStateException("this Java platform makes Ed25519 keys in another way");
    }
    byte[] info = pair.getPublic().getEncoded();
    return base64(Arrays.copyOfRange(info, info.length - ED25519_OCTETS, info.length));
  }

  private static String base64(byte[] octets) {
    return Base64.getEncoder().encodeToString(octets);
  }

  /** The key under a selector. */
  DkimKey as(String selector) {
    return new DkimKey(selector, kind, secret, published, bits);
  }

  /** The key as PKCS#8 in PEM. */
  String pem() {
    return "-----BEGIN PRIVATE KEY-----\n"
        + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(secret.getEncoded())
        + "\n-----END PRIVATE KEY-----\n";
  }

  private static byte[] der(int tag, byte[] content) {
    byte[] head = {(byte) tag, (byte) 0x82, (byte) (content.length >> 8), (byte) content.length};
    return joined(head, content);
  }

  private static byte[] joined(byte[] first, byte[] second) {
    byte[] both = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    return both;
  }

  /** The same octets each time. */
  private static final class Same extends SecureRandom {

    private final byte[] octets;

    Same(byte[] octets) {
      this.octets = octets;
    }

    @Override
    public void nextBytes(byte[] target) {
      System.arraycopy(octets, 0, target, 0, target.length);
    }
  }
}
