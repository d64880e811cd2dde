package org.paperround.source.intake;

/** Why a source was asked. */
public enum Cause {
  /** It was time to ask for the current day. */
  SCHEDULE,
  /** A past day was looked over. */
  LOOK_BACK,
  /** The operator asked. */
  OPERATOR
}
