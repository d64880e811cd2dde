package org.paperround.web.admin;

import io.quarkus.logging.Log;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.paperround.platform.RandomBytes;

/** The secret that opens the operator's interface. */
@Startup
@ApplicationScoped
public class AdminToken {

  private static final int LEAST_CHARACTERS = 16;
  private static final int RANDOM_BYTES = 20;
  private static final String SCHEME = "Bearer ";

  private final byte[] token;

  AdminToken(AdminConfig config) {
    String configured = config.token().orElse("");
    if (configured.isEmpty()) {
      configured = HexFormat.of().formatHex(RandomBytes.of(RANDOM_BYTES));
      Log.infof("PAPERROUND_ADMIN_TOKEN is not set; for this run it is %s", configured);
    } else if (configured.length() < LEAST_CHARACTERS) {
      throw new IllegalStateException("PAPERROUND_ADMIN_TOKEN needs at least 16 characters");
    }
    token = configured.getBytes(StandardCharsets.UTF_8);
  }

  /** Whether an Authorization header (RFC 6750) carries the token; compared in constant time. */
  boolean opens(@Nullable String authorization) {
    return authorization != null
        && authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
        && MessageDigest.isEqual(
            token,
            authorization.substring(SCHEME.length()).strip().getBytes(StandardCharsets.UTF_8));
  }
}
