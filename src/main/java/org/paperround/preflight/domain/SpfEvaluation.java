package org.paperround.preflight.domain;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletionStage;
import org.apache.james.jspf.core.DNSRequest;
import org.apache.james.jspf.core.DNSService;
import org.apache.james.jspf.core.DNSServiceEnabled;
import org.apache.james.jspf.core.MacroExpand;
import org.apache.james.jspf.core.MacroExpandEnabled;
import org.apache.james.jspf.core.SPFCheckEnabled;
import org.apache.james.jspf.core.exceptions.TimeoutException;
import org.apache.james.jspf.executor.SPFResult;
import org.apache.james.jspf.executor.SynchronousSPFExecutor;
import org.apache.james.jspf.impl.DefaultTermsFactory;
import org.apache.james.jspf.impl.SPF;
import org.apache.james.jspf.parser.RFC4408SPF1Parser;
import org.apache.james.jspf.wiring.WiringServiceTable;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.paperround.preflight.dns.Dns;
import org.paperround.preflight.dns.DnsAnswer.Found;
import org.paperround.preflight.dns.DnsAnswer.Nothing;
import org.paperround.preflight.dns.DnsAnswer.Unanswered;
import org.paperround.preflight.dns.DnsType;

/** What a receiver makes of an SPF record (RFC 7208 section 4), by Apache James jSPF. */
final class SpfEvaluation {

  private final SPF spf;

  SpfEvaluation(Dns dns) {
    DNSService bridge = new Bridge(dns);
    MacroExpand macros = new MacroExpand(bridge);
    WiringServiceTable parts = new WiringServiceTable();
    parts.put(DNSServiceEnabled.class, bridge);
    parts.put(MacroExpandEnabled.class, macros);
    // One after the other: the library's other way waits for ever where the DNS does not answer.
    this.spf =
        new SPF(
            bridge,
            new RFC4408SPF1Parser(new DefaultTermsFactory(parts)),
            macros,
            new SynchronousSPFExecutor(bridge));
    parts.put(SPFCheckEnabled.class, spf);
  }

  /** The results of RFC 7208 section 2.6. */
  enum Result {
    NONE,
    NEUTRAL,
    PASS,
    FAIL,
    SOFTFAIL,
    TEMPERROR,
    PERMERROR
  }

  /** The result for mail of a domain that comes from an address. */
  Result check(InetAddress from, String domain) {
    SPFResult result = spf.checkSPF(from.getHostAddress(), "postmaster@" + domain, domain);
    return Result.valueOf(result.getResult().toUpperCase(Locale.ROOT));
  }

  /** Answers the library's questions. */
  @NullUnmarked // the library takes null for "none"
  private record Bridge(Dns dns) implements DNSService {

    /** RFC 7208 section 4.6.4: no more of the names behind one MX or PTR. */
    private static final int MOST_NAMES = 10;

    @Override
    public @Nullable List<String> getRecords(DNSRequest request) throws TimeoutException {
      DnsType type =
          switch (request.getRecordType()) {
            case DNSRequest.A -> DnsType.A;
            case DNSRequest.AAAA -> DnsType.AAAA;
            case DNSRequest.MX -> DnsType.MX;
            case DNSRequest.PTR -> DnsType.PTR;
            case DNSRequest.TXT -> DnsType.TXT;
            // The type SPF is history (RFC 7208 section 3.1).
            default -> null;
          };
      if (type == null) {
        return null;
      }
      return switch (dns.ask(withoutDot(request.getHostname()), type)) {
        // The library takes names out of the list.
        case Found(List<String> values) -> new ArrayList<>(values);
        case Nothing() -> null;
        case Unanswered(String why) -> throw new TimeoutException(why);
      };
    }

    private static String withoutDot(String name) {
      return name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
    }

    @Override
    public CompletionStage<List<String>> getRecordsAsync(DNSRequest request) {
      throw new UnsupportedOperationException("records are asked for one after the other");
    }

    @Override
    public List<String> getLocalDomainNames() {
      return List.of();
    }

    @Override
    public void setTimeOut(int seconds) {
      // each question has its own
    }

    @Override
    public int getRecordLimit() {
      return MOST_NAMES;
    }

    @Override
    public void setRecordLimit(int limit) {
      // it is fixed
    }
  }
}
