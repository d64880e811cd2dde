package org.paperround.bounce;

/** How much a report is believed. */
public enum Trust {
  PROOF,
  ADDRESS
}
