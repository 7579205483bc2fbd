package org.plenary.web.browser;

import java.io.IOException;
import java.io.InputStream;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Debian's WordPress with a database of its own, in a folder that is gone afterwards. Its theme
 * shows posts and nothing else.
 */
final class WordPress implements AutoCloseable {

  private static final Path PACKAGE = Path.of("/usr/share/wordpress");
  private static final List<Path> PROGRAMS =
      List.of(Path.of("/usr/bin/php"), Path.of("/usr/sbin/mariadbd"), Path.of("/usr/bin/curl"));

  private final List<Process> running = new ArrayList<>();
  private final Path folder;
  private final int port;

  private WordPress(Path folder, int port) {
    this.folder = folder;
    this.port = port;
  }

  /** Whether this machine has all of it. */
  static boolean isHere() {
    return Files.exists(PACKAGE.resolve("wp-load.php"))
        && PROGRAMS.stream().allMatch(Files::isExecutable);
  }

  /** One that is installed, and answers. */
  static WordPress installed() throws IOException {
    var site = new WordPress(Files.createTempDirectory("wordpress"), freePort());
    try {
      site.lay();
      site.startDatabase();
      site.run("php", "install.php");
      site.serve();
      return site;
    } catch (IOException | RuntimeException e) {
      site.close();
      throw e;
    }
  }

  private void startDatabase() throws IOException {
    run(
        "mariadb-install-db",
        "--no-defaults",
        "--datadir=" + data(),
        "--user=" + user(),
        "--auth-root-authentication-method=normal",
        "--skip-test-db");
    start(
        "mariadbd",
        "--no-defaults",
        "--datadir=" + data(),
        "--socket=" + socket(),
        "--skip-networking",
        "--user=" + user());
    run(
        "mariadb-admin",
        "--no-defaults",
        "--socket=" + socket(),
        "--user=root",
        "--wait=60",
        "create",
        "wordpress");
  }

  private void serve() throws IOException {
    start("php", "-S", "127.0.0.1:" + port, "-t", site().toString());
    run(
        "curl",
        "--silent",
        "--fail",
        "--retry",
        "20",
        "--retry-connrefused",
        "--output",
        "first.html",
        address());
  }

  private String address() {
    return "http://127.0.0.1:" + port;
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private Path site() {
    return folder.resolve("site");
  }

  private Path data() {
    return folder.resolve("data");
  }

  private Path socket() {
    return folder.resolve("socket");
  }

  private static String user() {
    return Objects.requireNonNull(System.getProperty("user.name"));
  }

  // The package's own configuration and content are those of the machine.
  private void lay() throws IOException {
    Path plugins = Files.createDirectories(site().resolve("wp-content/mu-plugins"));
    Path theme = Files.createDirectories(site().resolve("wp-content/themes/plain"));
    try (Stream<Path> files = Files.list(PACKAGE)) {
      for (Path file : files.filter(file -> file.toString().endsWith(".php")).toList()) {
        Files.copy(file, site().resolve(file.getFileName()));
      }
    }
    Files.delete(site().resolve("wp-config.php"));
    for (String part : List.of("wp-admin", "wp-includes")) {
      Files.createSymbolicLink(site().resolve(part), PACKAGE.resolve(part));
    }
    for (String ours : List.of("wp-config.php", "install.php", "paste.php")) {
      put(ours, site());
    }
    put("loopback.php", plugins);
    put("index.php", theme);
    put("style.css", theme);
  }

  private static void put(String name, Path into) throws IOException {
    try (InputStream ours =
        Objects.requireNonNull(WordPress.class.getResourceAsStream("wordpress/" + name))) {
      Files.copy(ours, into.resolve(name));
    }
  }

  private ProcessBuilder process(String... command) {
    var process = new ProcessBuilder(command).directory(site().toFile()).redirectErrorStream(true);
    process.environment().put("WORDPRESS_SOCKET", socket().toString());
    process.environment().put("WORDPRESS_URL", address());
    return process;
  }

  private void start(String... command) throws IOException {
    Path log = folder.resolve(command[0] + ".log");
    running.add(process(command).redirectOutput(log.toFile()).start());
  }

  private String run(String... command) throws IOException {
    Process process = process(command).start();
    process.getOutputStream().close();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.onExit().join().exitValue() != 0) {
      throw new IllegalStateException(String.join(" ", command) + ": " + said);
    }
    return said;
  }

  /**
   * A post in which an ordinary editor pasted this address, and where it is read.
   *
   * @param address on a line of its own
   */
  String paste(String address) throws IOException {
    return run("php", "paste.php", address);
  }

  /** The same by the block that the editor makes of it. */
  String pasteAsBlock(String address) throws IOException {
    return run("php", "paste.php", address, "block");
  }

  @Override
  public void close() throws IOException {
    for (Process process : running.reversed()) {
      process.destroy();
      process.onExit().join();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
