package org.paperround.mail.dkim;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.apache.james.jdkim.DKIMVerifier;
import org.apache.james.jdkim.api.PublicKeyRecordRetriever;
import org.apache.james.jdkim.api.Result;
import org.apache.james.jdkim.exceptions.FailException;
import org.apache.james.jdkim.exceptions.PermFailException;

/** What Apache James makes of signatures; it knows RSA only. */
public final class Verifying {

  private Verifying() {}

  /** The selectors of the signatures that hold, when the DNS has the records of these keys. */
  public static List<String> valid(byte[] message, String domain, List<DkimKey> keys) {
    PublicKeyRecordRetriever dns =
        (methods, selector, token) ->
            keys.stream()
                .filter(key -> (selector + "._domainkey." + token).equals(key.recordName(domain)))
                .map(DkimKey::record)
                .findFirst()
                .map(List::of)
                .orElseThrow(() -> new PermFailException("no record of " + selector));
    DKIMVerifier verifier = new DKIMVerifier(dns);
    try {
      verifier.verify(new ByteArrayInputStream(message));
    } catch (FailException e) {
      // the results tell
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return verifier.getResults().stream()
        .filter(Result::isSuccess)
        .map(result -> result.getRecord().getSelector().toString())
        .toList();
  }
}
