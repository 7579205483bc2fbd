package org.plenary.bench.mail;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.plenary.bench.stage.NoLimits;
import org.plenary.bench.stage.ServerUnderTest;
import org.plenary.bench.stage.Stage;
import org.plenary.devstack.Ports;

/** Servers over the database of one stage, which hand mail over to one relay. */
final class MailNodes implements AutoCloseable {

  /** How many mails each of them hands over at the same time. */
  static final int CONNECTIONS = 8;

  private final Stage stage;
  private final List<Integer> ports;
  private final Map<String, String> settings;
  private final List<ServerUnderTest> servers = new ArrayList<>();

  private MailNodes(Stage stage, int count, int relay) {
    this.stage = stage;
    this.ports = IntStream.range(0, count).mapToObj(_ -> Ports.check("The forum", 0)).toList();
    this.settings = settings(relay);
    IntStream.range(0, count).forEach(node -> servers.add(started(node)));
  }

  /**
   * So many of them.
   *
   * @param relay the port where it listens
   */
  static MailNodes start(Stage stage, int count, int relay) {
    return new MailNodes(stage, count, relay);
  }

  private Map<String, String> settings(int relay) {
    Map<String, String> variables = new HashMap<>(NoLimits.SETTINGS);
    variables.put("PLENARY_PUBLIC_URL", "http://127.0.0.1:" + ports.getFirst());
    variables.put("PLENARY_MAIL_RELAY", "127.0.0.1:" + relay);
    variables.put("PLENARY_MAIL_DOMAIN", "forum.example");
    variables.put("PLENARY_MAIL_GRACE", "PT0S");
    variables.put("PLENARY_MAIL_TIMEOUT", "PT2S");
    variables.put("PLENARY_MAIL_CONNECTIONS", Integer.toString(CONNECTIONS));
    return variables;
  }

  private ServerUnderTest started(int node) {
    return ServerUnderTest.plenary(stage, "node-" + node, ports.get(node), settings);
  }

  ServerUnderTest first() {
    return servers.getFirst();
  }

  /** Ends one as a machine ends that loses its power, each in turn, and starts it again. */
  void die(int death) {
    int node = death % servers.size();
    servers.get(node).kill();
    servers.set(node, started(node));
  }

  @Override
  public void close() {
    servers.forEach(ServerUnderTest::close);
  }
}
