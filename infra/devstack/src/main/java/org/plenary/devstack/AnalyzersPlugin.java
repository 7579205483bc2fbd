package org.plenary.devstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

/**
 * Our plugin for Elasticsearch, as the build left it on the class path: in a jar, or in folders.
 */
final class AnalyzersPlugin {

  private static final String PACKAGE = "org/plenary/analyzers/";
  private static final String DESCRIPTOR = "stable-plugin-descriptor.properties";

  private final SortedMap<String, byte[]> files;

  private AnalyzersPlugin(SortedMap<String, byte[]> files) {
    this.files = files;
  }

  static AnalyzersPlugin ofTheClassPath() {
    URL descriptor =
        Objects.requireNonNull(
            AnalyzersPlugin.class.getResource("/" + PACKAGE + DESCRIPTOR), "no plugin");
    try {
      if (descriptor.openConnection() instanceof JarURLConnection inJar) {
        return inJar(Path.of(inJar.getJarFileURL().toURI()));
      }
      return in(Path.of(descriptor.toURI()).resolveSibling(""));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static AnalyzersPlugin inJar(Path file) throws IOException {
    try (FileSystem jar = FileSystems.newFileSystem(file)) {
      return in(jar.getPath(PACKAGE));
    }
  }

  /** Of the files in this directory, which is that of its package. */
  static AnalyzersPlugin in(Path directory) throws IOException {
    var files = new TreeMap<String, byte[]>();
    try (Stream<Path> paths = Files.walk(directory)) {
      for (Path path : paths.filter(Files::isRegularFile).toList()) {
        files.put(directory.relativize(path).toString(), Files.readAllBytes(path));
      }
    }
    return new AnalyzersPlugin(files);
  }

  /** The same for the same files, wherever and whenever they were built. */
  String digest() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      files.forEach(
          (name, content) -> {
            digest.update(
                "%s %d\n".formatted(name, content.length).getBytes(StandardCharsets.UTF_8));
            digest.update(content);
          });
      return HexFormat.of().formatHex(digest.digest(), 0, 6);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Lays it among the plugins of an Elasticsearch: classes in a jar, what describes them beside.
   */
  void install(Path plugins) throws IOException {
    Path home = Files.createDirectories(plugins.resolve("analyzers"));
    Path classes = home.resolve("analyzers.jar");
    try (var jar = new JarOutputStream(Files.newOutputStream(classes))) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        if (file.getKey().endsWith(".class")) {
          jar.putNextEntry(new JarEntry(PACKAGE + file.getKey()));
          jar.write(file.getValue());
        } else {
          Files.write(home.resolve(file.getKey()), file.getValue());
        }
      }
    }
  }
}
