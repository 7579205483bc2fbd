package org.plenary.cli;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.plenary.devstack.DataDirectory;
import org.plenary.devstack.Jvm;
import org.plenary.devstack.PartFailure;

/** A stack in a process of its own, followed until it is ready or has failed. */
final class DetachedStack {

  private static final long POLL_MILLIS = 50;
  private static final long ROOM_FOR_A_LOG = 1 << 20;

  private final DataDirectory data;
  private final int port;
  private volatile boolean ready;
  private boolean interrupted;
  private @Nullable Process begun;

  DetachedStack(DataDirectory data, int port) {
    this.data = data;
    this.port = port;
  }

  int start() throws IOException, InterruptedException {
    Path log = nextLog();
    Runtime.getRuntime().addShutdownHook(new Thread(this::endUnlessReady));
    follow(launch(log), log);
    if (!ready) {
      refuseFullDisk(log);
    }
    return ready ? 0 : 1;
  }

  // Under the lock: a stack that runs is refused here, and keeps its log.
  private Path nextLog() throws IOException {
    try (var _ = data.lock()) {
      return new UpLogs(data.path()).next();
    }
  }

  // Whoever interrupts the start does not want half of it.
  private synchronized void endUnlessReady() {
    interrupted = true;
    if (ready || begun == null || !begun.isAlive()) {
      return;
    }
    System.out.println("Interrupted: ending what had started ...");
    begun.destroy();
    begun.onExit().join();
    data.awaitUnused();
    System.out.println("Stopped.");
  }

  // What ended on a full disk could not even write why.
  private static void refuseFullDisk(Path log) throws IOException {
    if (Files.getFileStore(log).getUsableSpace() < ROOM_FOR_A_LOG) {
      throw new PartFailure(
          "The disk of %s is full: make room and start again.".formatted(log.getParent()));
    }
  }

  // Not while somebody interrupts it, for then nobody would end it.
  private synchronized Process launch(Path log) throws IOException {
    if (interrupted) {
      throw new PartFailure("Interrupted before anything had started.");
    }
    List<String> command = new ArrayList<>(List.of("setsid"));
    command.addAll(
        new Jvm(Plenary.class.getName(), "-Xmx128m", "-XX:+UseSerialGC")
            .command("up", "--data", data.path().toString(), "--port", Integer.toString(port)));
    var builder = new ProcessBuilder(command);
    builder.redirectInput(Path.of("/dev/null").toFile());
    builder.redirectErrorStream(true).redirectOutput(log.toFile());
    begun = builder.start();
    return begun;
  }

  private void follow(Process process, Path log) throws IOException, InterruptedException {
    try (var lines = new RandomAccessFile(log.toFile(), "r")) {
      while (!ready && !process.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
        printNew(lines);
      }
      printNew(lines);
    }
  }

  // The bytes of a line that is not finished yet are read again.
  private void printNew(RandomAccessFile log) throws IOException {
    long begin = log.getFilePointer();
    for (String line = log.readLine(); line != null; line = log.readLine()) {
      String text = new String(line.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
      System.out.println(text);
      ready = ready || text.startsWith(Stack.READY);
      begin = log.getFilePointer();
    }
    log.seek(begin);
  }
}
