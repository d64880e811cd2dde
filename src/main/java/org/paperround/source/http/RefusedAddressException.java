package org.paperround.source.http;

import java.net.UnknownHostException;

/** A host leads to an address that may not be asked. */
final class RefusedAddressException extends UnknownHostException {

  private static final long serialVersionUID = 1L;

  RefusedAddressException(String message) {
    super(message);
  }
}
