package org.paperround.platform;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.util.function.Supplier;
import org.hibernate.Session;

/**
 * Reads several things as they are at one instant, whatever others write meanwhile.
 *
 * <p>At the usual level each statement has an instant of its own. SERIALIZABLE is the one level at
 * which both H2 (which otherwise takes the instant table by table) and PostgreSQL keep one for the
 * whole transaction; of a transaction that only reads, PostgreSQL refuses none while no other one
 * is at that level.
 */
@Singleton
public class Snapshot {

  private final Session session;

  Snapshot(Session session) {
    this.session = session;
  }

  /**
   * What the reading gives, in a transaction of its own.
   *
   * @param reading only reads
   * @throws io.quarkus.narayana.jta.QuarkusTransactionException if the caller is in a transaction
   */
  public <T> T read(Supplier<T> reading) {
    return QuarkusTransaction.disallowingExisting()
        .call(
            () -> {
              session.doWork(
                  connection ->
                      connection.setTransactionIsolation(Connection.TRANSACTION_SERIALIZABLE));
              return reading.get();
            });
  }
}
