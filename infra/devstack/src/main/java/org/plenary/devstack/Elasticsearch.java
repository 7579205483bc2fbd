package org.plenary.devstack;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.plenary.devstack.ChildProcess.Afterwards;

/**
 * An Elasticsearch of one node on the loopback address that ends with this process, or when closed.
 */
public final class Elasticsearch implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofMinutes(6);
  private static final Duration GRACE = Duration.ofSeconds(20);

  private final ChildProcess child;
  private final int port;
  private final Runnable last;

  private Elasticsearch(ChildProcess child, int port, Runnable last) {
    this.child = child;
    this.port = port;
    this.last = last;
  }

  /** Starts on the data of this directory, made when absent; port 0 takes free ones. */
  public static Elasticsearch start(Path data, int wantedPort, int wantedTransportPort) {
    PartHome home = PartHome.in(data, Part.ELASTICSEARCH.logIn(data));
    return start(home, wantedPort, wantedTransportPort, Afterwards.KEPT, () -> {});
  }

  /** Starts empty, on free ports and a directory of its own that is gone when closed. */
  public static Elasticsearch temporary() {
    return temporary(0);
  }

  /** Starts empty, on a directory of its own that is gone when closed; port 0 takes a free one. */
  public static Elasticsearch temporary(int port) {
    Path data = Scratch.directory("plenary-elasticsearch");
    Runnable last = () -> Trees.deleteQuietly(data);
    try {
      PartHome home = PartHome.in(data.resolve("data"), Part.ELASTICSEARCH.logIn(data));
      return start(home, port, 0, Afterwards.EMPTIED, last);
    } catch (PartFailure failure) {
      last.run();
      throw failure;
    }
  }

  private static Elasticsearch start(
      PartHome home, int wantedPort, int wantedTransport, Afterwards afterwards, Runnable last) {
    int port = Ports.check(Part.ELASTICSEARCH.toString(), wantedPort);
    int transport = Ports.check(Part.ELASTICSEARCH.toString(), wantedTransport);
    Path binaries = ElasticsearchBinaries.ofThisMachine().directory();
    configure(home, binaries);
    ChildProcess child = ChildProcess.start(launch(home, binaries, port, transport, afterwards));
    var elasticsearch = new Elasticsearch(child, port, last);
    elasticsearch.child.awaitReady(elasticsearch::isReady, PATIENCE);
    return elasticsearch;
  }

  // Elasticsearch writes a keystore beside its configuration, so each data directory has its own.
  private static void configure(PartHome home, Path binaries) {
    Path target = home.directory().resolve("config");
    try (Stream<Path> files = Files.list(binaries.resolve("config"))) {
      home.make(target);
      home.make(temporary(home));
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = target.resolve(file.getFileName());
        if (!Files.exists(copy)) {
          Files.copy(file, copy);
          home.account().own(copy);
        }
      }
    } catch (IOException e) {
      throw new PartFailure("Elasticsearch could not be configured: " + e.getMessage(), e);
    }
  }

  // By default it leaves a new one in the machine's own at each start.
  private static Path temporary(PartHome home) {
    return home.directory().resolve("tmp");
  }

  private static ChildProcess.Launch launch(
      PartHome home, Path binaries, int port, int transport, Afterwards afterwards) {
    Path directory = home.directory();
    var command =
        new ArrayList<>(List.of("bash", binaries.resolve("bin/elasticsearch").toString()));
    Stream.of(
            "http.port=" + port,
            "transport.port=" + transport,
            "network.host=" + Ports.LOOPBACK,
            "discovery.type=single-node",
            "cluster.name=plenary",
            "xpack.security.enabled=false",
            "cluster.routing.allocation.disk.threshold_enabled=false",
            "path.data=" + directory.resolve("data"),
            "path.logs=" + directory.resolve("logs"))
        .map(setting -> "-E" + setting)
        .forEach(command::add);
    return new ChildProcess.Launch(
        Part.ELASTICSEARCH,
        ChildProcess.yielding(command),
        Map.of(
            "ES_JAVA_HOME", System.getProperty("java.home"),
            "ES_JAVA_OPTS", javaOptions(afterwards),
            "ES_PATH_CONF", directory.resolve("config").toString(),
            "ES_TMPDIR", temporary(home).toString()),
        home,
        ChildProcess.Signal.TERM,
        GRACE,
        afterwards);
  }

  // A temporary one lives for minutes: compiling itself better costs more than it wins.
  private static String javaOptions(Afterwards afterwards) {
    String memory = "-Xms512m -Xmx512m";
    return switch (afterwards) {
      case KEPT -> memory;
      case EMPTIED -> memory + " -XX:TieredStopAtLevel=1";
    };
  }

  /** Where it listens. */
  public URI address() {
    return URI.create("http://%s:%d".formatted(Ports.LOOPBACK, port));
  }

  /** Whether it answers and has no primary shard missing. */
  public boolean isReady() {
    return Http.get(address().resolve("/_cluster/health"))
        .filter(body -> !body.contains("\"status\":\"red\""))
        .isPresent();
  }

  /** Fails with the end of its log when it ended by itself. */
  void requireAlive() {
    child.requireAlive();
  }

  @Override
  public void close() {
    try {
      child.close();
    } finally {
      last.run();
    }
  }
}
