package org.paperround.journey;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Starts the packaged program as a process of its own. */
final class PackagedProgram {

  static final Path JAR = Path.of("target/quarkus-app/quarkus-run.jar").toAbsolutePath();

  private PackagedProgram() {}

  /** Starts java with these arguments in a folder. */
  static Process start(Path folder, Map<String, String> environment, String... arguments)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(Arrays.asList(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().keySet().removeIf(name -> name.matches("(PAPERROUND|QUARKUS)_.*"));
    builder.environment().putAll(environment);
    return builder.redirectErrorStream(true).start();
  }

  /** The lines up to one with this in it; fails if the process ends before. */
  static List<String> readUntil(Process process, String mark) throws IOException {
    List<String> lines = new ArrayList<>();
    BufferedReader output = process.inputReader();
    String line = output.readLine();
    while (line != null) {
      lines.add(line);
      if (line.contains(mark)) {
        return lines;
      }
      line = output.readLine();
    }
    throw new AssertionError("never said " + mark + ":\n" + String.join("\n", lines));
  }

  static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
