package org.paperround.bounce;

/** What it takes for an incoming message to have consequences. */
public enum Trust {
  /** It must prove which mail it is about: anyone can write a bounce about any address. */
  PROOF,
  /** The bare address is enough: the operator stands for where the message is from. */
  ADDRESS
}
