package org.paperround.round;

import jakarta.inject.Singleton;
import java.util.List;
import org.paperround.platform.PersonalData;

/** A reader's lines of the ledger. */
@Singleton
class DeliveryData implements PersonalData {

  @Override
  public String name() {
    return "deliveries";
  }

  @Override
  public List<Delivery> of(long subscriberId) {
    return DeliveryEntity.<DeliveryEntity>list("subscriberId = ?1 order by edition", subscriberId)
        .stream()
        .map(DeliveryEntity::view)
        .toList();
  }

  /** The lines stay for the accounting, without what was sent and what the server said. */
  @Override
  public void erase(long subscriberId) {
    DeliveryEntity.update("papers = '', replyText = null where subscriberId = ?1", subscriberId);
  }
}
