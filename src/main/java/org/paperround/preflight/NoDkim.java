package org.paperround.preflight;

import io.quarkus.arc.DefaultBean;
import jakarta.inject.Singleton;
import java.util.List;
import org.paperround.preflight.check.DkimIdentity;

/** No mail is signed. */
@Singleton
@DefaultBean
class NoDkim implements DkimIdentities {

  @Override
  public List<DkimIdentity> all() {
    return List.of();
  }
}
