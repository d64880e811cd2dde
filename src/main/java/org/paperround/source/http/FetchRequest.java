package org.paperround.source.http;

import java.net.URI;
import java.util.Set;

/**
 * What to ask for with GET.
 *
 * @param uri an absolute http or https address
 * @param accept the value of the Accept header
 * @param lane requests of one lane share its pace over all instances of the service, such as {@code
 *     arxiv}; an empty lane means the pace of the host
 * @param readable statuses beside 2xx whose body is wanted as well
 * @param fresh whether the body is wanted even if nothing changed
 */
public record FetchRequest(
    URI uri, String accept, String lane, Set<Integer> readable, boolean fresh) {

  public FetchRequest {
    readable = Set.copyOf(readable);
  }

  /** A request in the lane of its host of which only 2xx is an answer. */
  public static FetchRequest of(URI uri, String accept) {
    return new FetchRequest(uri, accept, "", Set.of(), false);
  }

  /** The same in a lane. */
  public FetchRequest inLane(String name) {
    return new FetchRequest(uri, accept, name, readable, fresh);
  }

  /** The same, where the body of these statuses is an answer as well. */
  public FetchRequest alsoReading(Integer... statuses) {
    return new FetchRequest(uri, accept, lane, Set.of(statuses), fresh);
  }

  /**
   * The same, where the body is wanted even if nothing changed: a later page, whose length says how
   * to go on.
   */
  public FetchRequest afresh() {
    return new FetchRequest(uri, accept, lane, readable, true);
  }
}
