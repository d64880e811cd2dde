package org.paperround.preflight.dns;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.paperround.preflight.Configs;
import org.paperround.preflight.dns.DnsAnswer.Found;
import org.paperround.preflight.dns.DnsAnswer.Nothing;
import org.paperround.preflight.dns.DnsAnswer.Unanswered;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;
import org.xbill.DNS.Type;

/** Against a name server on loopback that speaks over the wire. */
class ResolverDnsTest {

  private static final Map<String, List<String>> ZONE =
      Map.of(
          "example.org. MX", List.of("20 b.example.org.", "10 a.example.org."),
          "none.example.org. MX", List.of("0 ."),
          "example.org. TXT", List.of("\"v=spf1 \" \"-all\"", "\"other\""),
          "example.org. A", List.of("203.0.113.7"),
          "example.org. AAAA", List.of("2001:db8::7"),
          "7.113.0.203.in-addr.arpa. PTR", List.of("mx.example.org."));

  private DatagramSocket server;
  private Dns dns;

  @BeforeEach
  void serve() throws IOException {
    server = new DatagramSocket(0, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().start(this::answer);
    dns = new ResolverDns(Configs.askingAt("127.0.0.1:" + server.getLocalPort()));
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void records_come_in_the_form_that_checks_expect() {
    assertThat(dns.ask("example.org", DnsType.MX))
        .isEqualTo(new Found(List.of("a.example.org", "b.example.org")));
    assertThat(dns.ask("none.example.org", DnsType.MX)).isEqualTo(new Found(List.of("")));
    assertThat(dns.ask("Example.org", DnsType.TXT))
        .isEqualTo(new Found(List.of("v=spf1 -all", "other")));
    assertThat(dns.addresses("example.org"))
        .isInstanceOfSatisfying(Found.class, found -> assertThat(found.values()).hasSize(2));
    assertThat(dns.names(InetAddress.ofLiteral("203.0.113.7")))
        .isEqualTo(new Found(List.of("mx.example.org")));
  }

  @Test
  void what_does_not_exist_is_told_from_what_is_not_answered() {
    assertThat(dns.ask("missing.example.org", DnsType.TXT)).isEqualTo(new Nothing());
    assertThat(dns.ask("example.org", DnsType.PTR)).isEqualTo(new Nothing());
    assertThat(dns.ask("broken.example.org", DnsType.TXT)).isInstanceOf(Unanswered.class);
    assertThat(dns.ask("silent.example.org", DnsType.TXT)).isInstanceOf(Unanswered.class);
    assertThat(dns.ask("a..b", DnsType.TXT)).isEqualTo(new Nothing());
  }

  @Test
  void a_server_that_is_none_is_said_to_be() {
    assertThat(new ResolverDns(Configs.askingAt("not a server")).ask("example.org", DnsType.A))
        .isInstanceOfSatisfying(
            Unanswered.class,
            unanswered -> assertThat(unanswered.why()).contains("PAPERROUND_PREFLIGHT_DNS_SERVER"));
  }

  private void answer() {
    byte[] buffer = new byte[1_500];
    while (!server.isClosed()) {
      try {
        DatagramPacket packet = new DatagramPacket(buffer, buffer.length);
        server.receive(packet);
        Message question = new Message(Arrays.copyOf(buffer, packet.getLength()));
        String name = String.valueOf(question.getQuestion().getName()).toLowerCase(Locale.ROOT);
        if (!name.startsWith("silent")) {
          byte[] wire = answered(question, name).toWire();
          server.send(new DatagramPacket(wire, wire.length, packet.getSocketAddress()));
        }
      } catch (IOException e) {
        return;
      }
    }
  }

  private static Message answered(Message question, String name) throws IOException {
    Record asked = question.getQuestion();
    Message answer = new Message(question.getHeader().getID());
    answer.getHeader().setFlag(Flags.QR);
    answer.addRecord(asked, Section.QUESTION);
    List<String> values = ZONE.getOrDefault(name + " " + Type.string(asked.getType()), List.of());
    for (String value : values) {
      answer.addRecord(
          Record.fromString(asked.getName(), asked.getType(), DClass.IN, 60, value, Name.root),
          Section.ANSWER);
    }
    if (name.startsWith("broken")) {
      answer.getHeader().setRcode(Rcode.SERVFAIL);
    } else if (name.startsWith("missing")) {
      answer.getHeader().setRcode(Rcode.NXDOMAIN);
    }
    return answer;
  }
}
