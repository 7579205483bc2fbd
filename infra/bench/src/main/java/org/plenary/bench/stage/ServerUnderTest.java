package org.plenary.bench.stage;

import java.net.URI;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.plenary.devstack.DataDirectory;
import org.plenary.devstack.Jvm;
import org.plenary.devstack.Ports;
import org.plenary.devstack.RecordKey;
import org.plenary.devstack.RunningStack;
import org.plenary.devstack.ServerChild;

/** A server in a process of its own that reads the database of a stage. */
public final class ServerUnderTest implements AutoCloseable {

  private static final String NOWHERE = "http://127.0.0.1:9";

  private final ServerChild child;
  private final URI address;
  private final double secondsToReady;

  private ServerUnderTest(ServerChild child, URI address, double secondsToReady) {
    this.child = child;
    this.address = address;
    this.secondsToReady = secondsToReady;
  }

  /** Plenary's own, as an operator runs it. */
  public static ServerUnderTest plenary(Stage stage) {
    return plenary(stage, Ports.check("The forum", 0), Map.of());
  }

  /** The same, which makes every page and every feed anew. */
  public static ServerUnderTest forgetful(Stage stage) {
    var settings = Map.of("PLENARY_PAGES_KEPT_BYTES", "0", "PLENARY_FEEDS_KEPT_BYTES", "0");
    return plenary(stage, stage.folder("forgetful"), Ports.check("The forum", 0), settings);
  }

  /** The same on this port, with these settings too. */
  public static ServerUnderTest plenary(Stage stage, int port, Map<String, String> settings) {
    return plenary(stage, "plenary", port, settings);
  }

  /** The same, of this name, for it is one of several over the database of the stage. */
  public static ServerUnderTest plenary(
      Stage stage, String name, int port, Map<String, String> settings) {
    return plenary(stage, stage.folder(name), port, settings);
  }

  private static ServerUnderTest plenary(
      Stage stage, DataDirectory folder, int port, Map<String, String> settings) {
    int management = Ports.check("Its health", 0);
    Map<String, String> variables = new HashMap<>(stage.environment());
    variables.put("PLENARY_HTTP_PORT", Integer.toString(port));
    variables.put("PLENARY_PUBLIC_URL", "http://127.0.0.1:" + port);
    variables.put("PLENARY_MANAGEMENT_PORT", Integer.toString(management));
    variables.put("PLENARY_ELASTICSEARCH_URL", NOWHERE);
    variables.put("PLENARY_KEYCLOAK_URL", NOWHERE + "/realms/plenary");
    variables.put("PLENARY_KEYCLOAK_CLIENT_SECRET", "none");
    variables.put("PLENARY_SEALING_KEY", Base64.getEncoder().encodeToString(new byte[32]));
    variables.put("PLENARY_RECORD_KEY", RecordKey.in(stage.folder("plenary")).toString());
    variables.put("PLENARY_PART_CHECK", "PT60S");
    variables.putAll(settings);
    return start(folder, Jvm.server(), List.of("serve"), port, management, variables);
  }

  /**
   * The bare one, under the same options.
   *
   * @param page a file whose bytes it answers
   * @param discussion whose posts it selects
   */
  public static ServerUnderTest bare(Stage stage, String page, long discussion) {
    int port = Ports.check("The bare server", 0);
    var jvm = new Jvm("org.plenary.bench.bare.BareServer", Jvm.server().options());
    List<String> arguments =
        List.of(Integer.toString(port), stage.file(page).toString(), Long.toString(discussion));
    return start(stage.folder("bare"), jvm, arguments, port, port, stage.environment());
  }

  private static ServerUnderTest start(
      DataDirectory folder,
      Jvm jvm,
      List<String> arguments,
      int port,
      int management,
      Map<String, String> variables) {
    URI address = URI.create("http://127.0.0.1:" + port);
    URI health = URI.create("http://127.0.0.1:" + management);
    var stack = new RunningStack(ProcessHandle.current().pid(), address, health, variables);
    long begun = System.nanoTime();
    var child = ServerChild.start(folder, jvm.command(arguments.toArray(String[]::new)), variables);
    child.awaitReading(stack);
    return new ServerUnderTest(child, address, (System.nanoTime() - begun) / 1e9);
  }

  public URI at(String path) {
    return address.resolve(path);
  }

  /** From the start of its process until it said that it is ready. */
  public double secondsToReady() {
    return secondsToReady;
  }

  /** What it holds in memory now, when no other server of this process runs. */
  public double residentMegabytes() {
    return processes()
        .mapToDouble(process -> ProcessMemory.of(process.pid()).residentMegabytes())
        .max()
        .orElseThrow();
  }

  /** What lives on its heap, in KiB, right after a collection; no other server may run. */
  public double liveKibibytes() {
    return LiveHeap.bytes(processes().findFirst().orElseThrow().pid()) / 1024.0;
  }

  private static Stream<ProcessHandle> processes() {
    return ProcessHandle.current()
        .descendants()
        .filter(process -> process.info().command().orElse("").endsWith("/java"));
  }

  /** Ends it as a machine does that loses its power. */
  public void kill() {
    child.kill();
  }

  @Override
  public void close() {
    child.close();
  }
}
