package org.plenary.cli;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.plenary.devstack.DataDirectory;

/** A stack in a process of its own, followed until it is ready or has failed. */
final class DetachedStack {

  private static final long POLL_MILLIS = 50;

  private final DataDirectory data;
  private final int port;

  DetachedStack(DataDirectory data, int port) {
    this.data = data;
    this.port = port;
  }

  int start() throws IOException, InterruptedException {
    data.make();
    Path log = data.path().resolve("up-%d.log".formatted(ProcessHandle.current().pid()));
    Process process = launch(log);
    try (var lines = new RandomAccessFile(log.toFile(), "r")) {
      boolean ready = false;
      while (!ready && process.isAlive()) {
        ready = follow(lines);
        Thread.sleep(POLL_MILLIS);
      }
      return ready || follow(lines) ? 0 : 1;
    }
  }

  private Process launch(Path log) throws IOException {
    List<String> command = new ArrayList<>(List.of("setsid"));
    command.addAll(
        new Jvm(Plenary.class.getName(), "-Xmx128m", "-XX:+UseSerialGC")
            .command("up", "--data", data.path().toString(), "--port", Integer.toString(port)));
    var builder = new ProcessBuilder(command);
    builder.redirectInput(Path.of("/dev/null").toFile());
    builder.redirectErrorStream(true).redirectOutput(log.toFile());
    return builder.start();
  }

  // Prints what is new; the bytes of a line that is not finished yet are read again.
  private static boolean follow(RandomAccessFile log) throws IOException {
    boolean ready = false;
    long begin = log.getFilePointer();
    for (String line = log.readLine(); line != null; line = log.readLine()) {
      String text = new String(line.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
      System.out.println(text);
      ready |= text.startsWith(Stack.READY);
      begin = log.getFilePointer();
    }
    log.seek(begin);
    return ready;
  }
}
