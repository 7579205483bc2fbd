package org.plenary.devstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The Maven repository of this machine, which fetches what it does not have yet. */
final class LocalRepository {

  private final Path root;

  LocalRepository(Path root) {
    this.root = root;
  }

  /** Named by the system property {@code plenary.maven.repository}, else Maven's own default. */
  static LocalRepository ofThisMachine() {
    String named = System.getProperty("plenary.maven.repository", "");
    return new LocalRepository(
        named.isEmpty()
            ? Path.of(System.getProperty("user.home"), ".m2", "repository")
            : Path.of(named));
  }

  /** The artifact's file, downloaded by Maven when it is missing. */
  Path get(Artifact artifact) {
    Path file = artifact.in(root);
    if (!Files.exists(file)) {
      download(artifact);
    }
    return file;
  }

  private void download(Artifact artifact) {
    System.err.println("Downloading " + artifact.coordinates() + " with Maven ...");
    Process maven = started(artifact);
    try {
      String said = new String(maven.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (maven.waitFor() != 0 || !Files.exists(artifact.in(root))) {
        throw refused(artifact, said);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw PartFailure.interrupted(e);
    }
  }

  private Process started(Artifact artifact) {
    try {
      return maven(artifact).start();
    } catch (IOException e) {
      throw new PartFailure("Maven (mvn) is needed on the PATH to download the parts.", e);
    }
  }

  private ProcessBuilder maven(Artifact artifact) {
    return new ProcessBuilder(
            "mvn",
            "--quiet",
            "--batch-mode",
            "dependency:get",
            "-Dtransitive=false",
            "-Dmaven.repo.local=" + root,
            "-Dartifact=" + artifact.coordinates())
        .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
        .redirectErrorStream(true);
  }

  private static PartFailure refused(Artifact artifact, String said) {
    return new PartFailure(
        "Maven could not download %s. Check the network and Maven's settings, then try again.%n%s"
            .formatted(artifact.coordinates(), said.strip()));
  }
}
