package org.plenary.web.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/**
 * Names what pages are made of: a digest of the checksums of every class and file, wherever they
 * were packed. A jar tells them in its directory, so a server does not read itself when it starts.
 */
final class Build {

  // When and by what it was packed is told here, and shows on no page.
  private static final String ABOUT_PACKING = "META-INF/";

  private final MessageDigest digest;

  private Build() {
    try {
      this.digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Of the jars or directories out of which these classes came. */
  static String of(Class<?>... insiders) {
    return of(Stream.of(insiders).map(Build::home).toList());
  }

  private static Path home(Class<?> insider) {
    try {
      return Path.of(insider.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Of these jars or directories. */
  static String of(List<Path> places) {
    var build = new Build();
    try {
      for (Path place : places) {
        build.add(place);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return HexFormat.of().formatHex(build.digest.digest(), 0, 6);
  }

  private void add(Path place) throws IOException {
    if (Files.isDirectory(place)) {
      addDirectory(place);
    } else {
      addJar(place);
    }
  }

  private void addDirectory(Path directory) throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.filter(Files::isRegularFile).sorted(byName(directory)).toList()) {
        add(name(directory, file), checksum(Files.readAllBytes(file)));
      }
    }
  }

  private static Comparator<Path> byName(Path directory) {
    return Comparator.comparing(file -> name(directory, file));
  }

  private static String name(Path directory, Path file) {
    return directory.relativize(file).toString().replace('\\', '/');
  }

  private void addJar(Path place) throws IOException {
    try (var jar = new JarFile(place.toFile())) {
      Comparator<JarEntry> byName = Comparator.comparing(JarEntry::getName);
      for (JarEntry entry : jar.stream().sorted(byName).toList()) {
        if (!entry.isDirectory()) {
          add(entry.getName(), entry.getCrc());
        }
      }
    }
  }

  private static long checksum(byte[] content) {
    var checksum = new CRC32();
    checksum.update(content);
    return checksum.getValue();
  }

  private void add(String name, long checksum) {
    if (!name.startsWith(ABOUT_PACKING)) {
      digest.update((name + "\n" + checksum + "\n").getBytes(UTF_8));
    }
  }
}
