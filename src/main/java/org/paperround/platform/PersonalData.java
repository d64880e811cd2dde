package org.paperround.platform;

import java.util.List;

/**
 * What a feature keeps of a reader by the reader's number, brought to export and erasure. A feature
 * that gets a table with such a number brings a bean of this type.
 */
public interface PersonalData {

  /** What it is called in the export, such as {@code deliveries}. */
  String name();

  /** All that is kept of a reader, as records that become JSON. Expects a transaction. */
  List<?> of(long subscriberId);

  /**
   * Deletes what tells of the reader; what only counts may stay. Repeating it changes nothing.
   * Expects a transaction, in which the reader's own row is not locked yet.
   */
  void erase(long subscriberId);
}
