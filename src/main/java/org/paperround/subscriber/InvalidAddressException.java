package org.paperround.subscriber;

/** An address that cannot be written to; the message is a sentence for the person who typed it. */
public final class InvalidAddressException extends IllegalArgumentException {

  private static final long serialVersionUID = 1;

  private final AddressProblem problem;

  /** An address with that problem. */
  public InvalidAddressException(AddressProblem problem) {
    super(problem.sentence());
    this.problem = problem;
  }

  /** What is wrong with it. */
  public AddressProblem problem() {
    return problem;
  }
}
