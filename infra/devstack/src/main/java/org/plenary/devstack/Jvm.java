package org.plenary.devstack;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Another Java process with this one's runtime and class path, whatever folder it starts in. */
public record Jvm(String mainClass, List<String> options) {

  public Jvm(String mainClass, String... options) {
    this(mainClass, List.of(options));
  }

  /** Plenary's server as an operator would run it, with what Java has seen of an earlier start. */
  public static Jvm server() {
    return new Jvm("org.plenary.server.PlenaryServer", serverOptions());
  }

  // Netty's own choice of allocator frees memory several times an answer on this Java, and all
  // threads have to agree each time.
  private static List<String> serverOptions() {
    var options =
        Stream.of(
            "-XX:+UseSerialGC",
            "-XX:+UseCompactObjectHeaders",
            "-Xmx192m",
            "-Dio.netty.allocator.type=pooled");
    return Files.exists(seen())
        ? Stream.concat(options, Stream.of("-XX:AOTCache=" + seen())).toList()
        : options.toList();
  }

  /** What Java keeps of a start that it has seen: beside the folder of this process's jars. */
  public static Path seen() {
    return classPath().getFirst().resolveSibling("../plenary.aot").normalize();
  }

  public List<String> command(String... arguments) {
    List<String> entries = classPath().stream().map(Path::toString).toList();
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.addAll(List.of("-cp", String.join(File.pathSeparator, entries), mainClass));
    command.addAll(List.of(arguments));
    return List.copyOf(command);
  }

  private static List<Path> classPath() {
    return Pattern.compile(File.pathSeparator, Pattern.LITERAL)
        .splitAsStream(System.getProperty("java.class.path"))
        .map(entry -> Path.of(entry).toAbsolutePath())
        .toList();
  }
}
