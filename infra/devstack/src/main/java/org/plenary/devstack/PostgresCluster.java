package org.plenary.devstack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The files of a PostgreSQL and the password of its one account. */
record PostgresCluster(Path binaries, Path directory, String password) {

  static final String USER = "plenary";

  /** The cluster of this home, made when it is not there yet. */
  static PostgresCluster in(PartHome home, Path binaries) {
    Path directory = home.directory().resolve("cluster");
    String password = home.secret("password");
    try {
      if (Files.notExists(directory)) {
        initialise(directory, home, binaries);
      }
      if (!Files.exists(directory.resolve("PG_VERSION"))) {
        throw new PartFailure(
            "%s is not what PostgreSQL left there: PG_VERSION is missing. Bring the folder back from a copy, or remove it to begin anew."
                .formatted(directory));
      }
      return new PostgresCluster(binaries, directory, password);
    } catch (IOException e) {
      throw new PartFailure(
          "PostgreSQL's data in %s could not be used: %s"
              .formatted(home.directory(), e.getMessage()),
          e);
    }
  }

  // Made beside its place and moved, so that a death half-way leaves no half cluster.
  private static void initialise(Path directory, PartHome home, Path binaries) throws IOException {
    Path unfinished = directory.resolveSibling("cluster.unfinished");
    Trees.delete(unfinished);
    List<String> command =
        List.of(
            binaries.resolve("bin/initdb").toString(),
            "--pgdata=" + unfinished,
            "--username=" + USER,
            "--pwfile=" + home.directory().resolve("password"),
            "--auth=scram-sha-256",
            "--encoding=UTF8",
            "--locale=C.UTF-8",
            "--locale-provider=icu",
            "--icu-locale=und",
            "--no-sync",
            "--no-instructions");
    if (run(command, home) != 0) {
      throw Diagnosis.of(Part.POSTGRESQL, "initdb failed", home.log());
    }
    Files.move(unfinished, directory);
  }

  private static int run(List<String> command, PartHome home) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(home.account().run(home.lock().holding(command)));
    builder.directory(home.directory().toFile());
    builder.redirectErrorStream(true);
    builder.redirectOutput(home.log().toFile());
    try {
      return builder.start().waitFor();
    } catch (InterruptedException e) {
      throw PartFailure.interrupted(e);
    }
  }
}
