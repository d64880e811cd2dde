package org.paperround.mail.dkim;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.List;
import java.util.Optional;

/** How mails are signed. */
@ConfigMapping(prefix = "paperround.mail.dkim")
public interface DkimConfig {

  /** Whether mails are signed at all. */
  @WithDefault("true")
  boolean enabled();

  /** The domain that signs, if not the sender's: one above or below it. */
  Optional<String> domain();

  /**
   * The keys that sign, as {@code selector:file}, each file an RSA or Ed25519 private key in PEM
   * (PKCS#8, for RSA also PKCS#1). If not set, one of each kind is made once and kept in the data
   * folder.
   */
  Optional<List<String>> keys();
}
