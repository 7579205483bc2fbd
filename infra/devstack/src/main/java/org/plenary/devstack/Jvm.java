package org.plenary.devstack;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Another Java process with this one's runtime and class path, whatever folder it starts in. */
public record Jvm(String mainClass, List<String> options) {

  public Jvm(String mainClass, String... options) {
    this(mainClass, List.of(options));
  }

  /** Plenary's server as an operator would run it. */
  public static Jvm server() {
    return new Jvm(
        "org.plenary.server.PlenaryServer",
        "-XX:+UseSerialGC",
        "-XX:+UseCompactObjectHeaders",
        "-Xmx192m");
  }

  public List<String> command(String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.addAll(List.of("-cp", classPath(), mainClass));
    command.addAll(List.of(arguments));
    return List.copyOf(command);
  }

  private static String classPath() {
    return Pattern.compile(File.pathSeparator, Pattern.LITERAL)
        .splitAsStream(System.getProperty("java.class.path"))
        .map(entry -> Path.of(entry).toAbsolutePath().toString())
        .collect(Collectors.joining(File.pathSeparator));
  }
}
