package org.plenary.devstack;

import java.io.IOException;
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
    if (runMaven(artifact) != 0 || !Files.exists(artifact.in(root))) {
      throw new PartFailure(
          "Maven could not download %s. Check the network and Maven's settings, then try again."
              .formatted(artifact.coordinates()));
    }
  }

  private int runMaven(Artifact artifact) {
    ProcessBuilder maven =
        new ProcessBuilder(
            "mvn",
            "--quiet",
            "--batch-mode",
            "dependency:get",
            "-Dtransitive=false",
            "-Dmaven.repo.local=" + root,
            "-Dartifact=" + artifact.coordinates());
    maven.redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
    maven.redirectOutput(ProcessBuilder.Redirect.to(Path.of("/dev/stderr").toFile()));
    maven.redirectError(ProcessBuilder.Redirect.INHERIT);
    try {
      return maven.start().waitFor();
    } catch (IOException e) {
      throw new PartFailure("Maven (mvn) is needed on the PATH to download the parts.", e);
    } catch (InterruptedException e) {
      throw PartFailure.interrupted(e);
    }
  }
}
