package org.paperround.preflight;

import jakarta.inject.Singleton;
import java.util.List;
import org.paperround.mail.Signing;
import org.paperround.mail.dkim.DkimSigner;
import org.paperround.preflight.check.DkimIdentity;

/** The keys as mails are signed with them. */
@Singleton
class SigningKeys implements DkimIdentities {

  private final Signing signing;

  SigningKeys(Signing signing) {
    this.signing = signing;
  }

  @Override
  public List<DkimIdentity> all() {
    DkimSigner signer = signing.signer();
    return signer.keys().stream()
        .map(key -> new DkimIdentity(signer.domain(), key.selector(), key.record()))
        .toList();
  }
}
