package org.paperround.preflight;

import java.util.List;
import org.paperround.preflight.check.DkimIdentity;

/** The keys that mails are signed with. */
public interface DkimIdentities {

  /** All keys that sign now; none where mails are not signed. */
  List<DkimIdentity> all();
}
