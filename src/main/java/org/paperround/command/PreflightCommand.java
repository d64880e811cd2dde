package org.paperround.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.logging.Log;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import org.paperround.preflight.Preflight;
import org.paperround.preflight.Report;
import org.paperround.preflight.ReportText;
import org.paperround.subscriber.EmailAddress;
import org.paperround.web.admin.PreflightView;

/** {@code preflight}: checks what mailbox providers judge us by, while no service runs here. */
@Singleton
class PreflightCommand {

  private static final int FAILED = 1;
  private static final int USAGE = 2;

  private final Preflight preflight;
  private final ObjectMapper json;

  PreflightCommand(Preflight preflight, ObjectMapper json) {
    this.preflight = preflight;
    this.json = json;
  }

  /** Checks or accepts; 0 if mails may go. */
  int run(List<String> args) {
    PreflightArguments arguments;
    Optional<String> to;
    try {
      arguments = PreflightArguments.parse(args);
      to = arguments.to().map(address -> EmailAddress.parse(address).toString());
    } catch (IllegalArgumentException e) {
      Log.error(e.getMessage());
      return USAGE;
    }
    try {
      if (arguments.file().isPresent()) {
        Files.write(arguments.file().get(), preflight.message(to));
      }
      Report report =
          arguments.accept().isPresent()
              ? preflight.accept(arguments.accept().get(), arguments.by())
              : preflight.run(to);
      StandardOutput.line(arguments.json() ? json(report) : ReportText.of(report));
      return report.cleared() ? 0 : FAILED;
    } catch (IllegalArgumentException e) {
      Log.error(e.getMessage());
    } catch (IOException e) {
      Log.errorf("The mail cannot be written: %s", e.getMessage());
    }
    return FAILED;
  }

  private String json(Report report) throws JsonProcessingException {
    return json.writeValueAsString(PreflightView.of(report));
  }
}
