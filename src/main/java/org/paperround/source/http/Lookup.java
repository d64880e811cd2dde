package org.paperround.source.http;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** Finds the addresses of a host, which may be an address already. */
@FunctionalInterface
interface Lookup {

  /** The addresses, at least one. */
  InetAddress[] addresses(String host) throws UnknownHostException;
}
