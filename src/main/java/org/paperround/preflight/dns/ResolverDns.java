package org.paperround.preflight.dns;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.paperround.preflight.check.PreflightConfig;
import org.paperround.preflight.dns.DnsAnswer.Found;
import org.paperround.preflight.dns.DnsAnswer.Nothing;
import org.paperround.preflight.dns.DnsAnswer.Unanswered;
import org.xbill.DNS.AAAARecord;
import org.xbill.DNS.ARecord;
import org.xbill.DNS.DClass;
import org.xbill.DNS.ExtendedResolver;
import org.xbill.DNS.MXRecord;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.PTRRecord;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.Resolver;
import org.xbill.DNS.Section;
import org.xbill.DNS.SimpleResolver;
import org.xbill.DNS.TXTRecord;
import org.xbill.DNS.TextParseException;
import org.xbill.DNS.Type;

/** Asks the system's DNS servers, or the one that is set, past all caches of Java. */
@Singleton
class ResolverDns implements Dns {

  private static final int PORT = 53;
  private static final String NO_SERVER =
      "PAPERROUND_PREFLIGHT_DNS_SERVER must look like 192.0.2.53 or 192.0.2.53:5353";

  private final PreflightConfig config;
  private @Nullable Resolver resolver;

  ResolverDns(PreflightConfig config) {
    this.config = config;
  }

  @Override
  public DnsAnswer ask(String name, DnsType type) {
    try {
      Name absolute = Name.fromString(name, Name.root);
      Message answer =
          resolver().send(Message.newQuery(Record.newRecord(absolute, code(type), DClass.IN)));
      return switch (answer.getRcode()) {
        case Rcode.NXDOMAIN -> new Nothing();
        case Rcode.NOERROR -> answered(answer, code(type));
        default -> new Unanswered("the server said " + Rcode.string(answer.getRcode()));
      };
    } catch (TextParseException e) {
      return new Nothing();
    } catch (IOException e) {
      return new Unanswered("the DNS server gave no answer");
    } catch (IllegalArgumentException e) {
      return new Unanswered(String.valueOf(e.getMessage()));
    }
  }

  /** Aliases (CNAME) stand in the answer before what they lead to. */
  private static DnsAnswer answered(Message answer, int code) {
    List<String> values =
        answer.getSection(Section.ANSWER).stream()
            .filter(record -> record.getType() == code)
            .sorted(Comparator.comparingInt(ResolverDns::preference))
            .flatMap(ResolverDns::value)
            .toList();
    return values.isEmpty() ? new Nothing() : new Found(values);
  }

  private static int preference(Record record) {
    return record instanceof MXRecord mx ? mx.getPriority() : 0;
  }

  private static Stream<String> value(Record record) {
    return switch (record) {
      case ARecord a -> Stream.of(a.getAddress().getHostAddress());
      case AAAARecord aaaa -> Stream.of(aaaa.getAddress().getHostAddress());
      case MXRecord mx ->
          Stream.of(mx.getTarget().equals(Name.root) ? "" : mx.getTarget().toString(true));
      case PTRRecord ptr -> Stream.of(ptr.getTarget().toString(true));
      case TXTRecord txt -> Stream.of(String.join("", txt.getStrings()));
      default -> Stream.empty();
    };
  }

  private static int code(DnsType type) {
    return switch (type) {
      case A -> Type.A;
      case AAAA -> Type.AAAA;
      case MX -> Type.MX;
      case PTR -> Type.PTR;
      case TXT -> Type.TXT;
    };
  }

  private synchronized Resolver resolver() throws IOException {
    if (resolver == null) {
      resolver = config.dnsServer().isPresent() ? named(config.dnsServer().get()) : system();
      resolver.setTimeout(config.dnsTimeout());
    }
    return resolver;
  }

  private static Resolver system() {
    return new ExtendedResolver();
  }

  private static Resolver named(String server) throws IOException {
    URI address;
    try {
      address = new URI("dns://" + server.strip());
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException(NO_SERVER, e);
    }
    if (address.getHost() == null) {
      throw new IllegalArgumentException(NO_SERVER);
    }
    int port = address.getPort() < 0 ? PORT : address.getPort();
    return new SimpleResolver(
        new InetSocketAddress(InetAddress.getByName(address.getHost()), port));
  }
}
