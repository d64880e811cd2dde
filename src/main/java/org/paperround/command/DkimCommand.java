package org.paperround.command;

import io.quarkus.runtime.configuration.ConfigUtils;
import io.smallrye.config.SmallRyeConfig;
import java.util.List;
import org.paperround.mail.MailConfig;
import org.paperround.mail.Signing;
import org.paperround.mail.dkim.DkimConfig;
import org.paperround.mail.dkim.DkimException;
import org.paperround.mail.dkim.DkimKey;
import org.paperround.mail.dkim.DkimKeys;
import org.paperround.platform.SiteConfig;

/**
 * {@code dkim}: the keys that sign mails, their DNS records and their change. It starts nothing, so
 * that it works beside the running service and before there is a database.
 */
final class DkimCommand {

  static final String USAGE =
      "Usage: dkim [rotate | activate]\n"
          + "  without more: show the DNS records of the keys, and make keys if there are none\n"
          + "  rotate:       make the next keys, which do not sign yet, and show their records\n"
          + "  activate:     once those are published: have them sign in place of the former ones";

  private static final int WRONG_USAGE = 2;
  private static final int FAILED = 1;

  private DkimCommand() {}

  /** Runs with the settings of the service. */
  static int run(List<String> args) {
    SmallRyeConfig settings =
        ConfigUtils.configBuilder()
            .withMapping(SiteConfig.class)
            .withMapping(MailConfig.class)
            .withMapping(DkimConfig.class)
            .withValidateUnknown(false)
            .build();
    MailConfig mail = settings.getConfigMapping(MailConfig.class);
    if (mail.from().isEmpty()) {
      StandardOutput.line("Set PAPERROUND_MAIL_FROM: its domain is what mails are signed for.");
      return FAILED;
    }
    try {
      return run(
          args,
          Signing.keys(
              mail,
              settings.getConfigMapping(DkimConfig.class),
              settings.getConfigMapping(SiteConfig.class)));
    } catch (DkimException | IllegalStateException e) {
      StandardOutput.line(String.valueOf(e.getMessage()));
      return FAILED;
    }
  }

  private static int run(List<String> args, DkimKeys keys) {
    return switch (String.join(" ", args)) {
      case "" -> show(keys);
      case "rotate" -> rotate(keys);
      case "activate" -> activate(keys);
      default -> {
        StandardOutput.line(USAGE);
        yield WRONG_USAGE;
      }
    };
  }

  private static int show(DkimKeys keys) {
    records("sign now", keys, keys.signingOrMade());
    records("wait for './paperround dkim activate'", keys, keys.next());
    records("signed before; remove their records a week after", keys, keys.former());
    return 0;
  }

  private static int rotate(DkimKeys keys) {
    records("sign later: publish these records", keys, keys.makeNext());
    StandardOutput.line(
        keys.areConfigured()
            ? "; Then set PAPERROUND_MAIL_DKIM_KEYS="
                + keys.settingOfNext()
                + " on every process and start it again."
            : "; Then run './paperround dkim activate' and start the service again.");
    return 0;
  }

  private static int activate(DkimKeys keys) {
    keys.promoteNext();
    StandardOutput.line(
        "; Start the service again; until then the former keys sign. Then run ./paperround preflight:"
            + " in production rounds wait for it, as it has not seen these keys.");
    return show(keys);
  }

  private static void records(String what, DkimKeys keys, List<DkimKey> some) {
    if (!some.isEmpty()) {
      StandardOutput.line("; Keys of " + keys.domain() + " that " + what);
      StandardOutput.line(keys.zoneLines(some));
    }
  }
}
