package org.plenary.devstack;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A Keycloak that is unpacked and built for PostgreSQL, once for this machine. */
record KeycloakBinaries(Path directory) {

  private static final String VERSION = "26.7.3";
  private static final Artifact ARTIFACT =
      new Artifact("org.keycloak", "keycloak-quarkus-dist", VERSION, "zip");

  static KeycloakBinaries ofThisMachine() {
    Path cached =
        PartCache.ofThisMachine().get("keycloak-" + VERSION, KeycloakBinaries::unpackAndBuild);
    return new KeycloakBinaries(cached.resolve("keycloak-" + VERSION));
  }

  private static void unpackAndBuild(Path directory) throws IOException {
    Archive.unpackZip(LocalRepository.ofThisMachine().get(ARTIFACT), directory);
    System.err.println("Building Keycloak for PostgreSQL, once, in about half a minute ...");
    Path log = directory.resolve("build.log");
    var unpacked = new KeycloakBinaries(directory.resolve("keycloak-" + VERSION));
    var build =
        new ProcessBuilder(
            unpacked.java(directory, List.of("build", "--db=postgres", "--health-enabled=true")));
    build.redirectErrorStream(true).redirectOutput(log.toFile());
    try {
      if (build.start().waitFor() != 0) {
        throw Diagnosis.of(Part.KEYCLOAK, "its build failed", log);
      }
    } catch (InterruptedException e) {
      throw PartFailure.interrupted(e);
    }
  }

  /** Its java itself: its script would be one more process to end. */
  List<String> command(PartHome home, String... arguments) {
    return java(home.directory(), List.of(arguments));
  }

  private List<String> java(Path writable, List<String> arguments) {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "-Xms64m",
            "-Xmx512m",
            "-XX:+UseSerialGC",
            // It signs in a few people: what it needs is to be up soon, not to be fast for long.
            "-XX:TieredStopAtLevel=1",
            "-XX:+ExitOnOutOfMemoryError",
            "-Djava.io.tmpdir=" + writable,
            "-Dkc.home.dir=" + directory,
            "-Djboss.server.config.dir=" + directory.resolve("conf"),
            "-Djboss.server.data.dir=" + writable,
            // Its own default lies below its home, which the account cannot write: 30 s of waiting.
            "-Dquarkus.transaction-manager.object-store.directory="
                + writable.resolve("transactions"),
            "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
            "-Dquarkus-log-max-startup-records=10000",
            "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
            "--add-opens=java.base/java.util=ALL-UNNAMED",
            "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
            "--add-opens=java.base/java.security=ALL-UNNAMED",
            "--add-opens=java.base/java.lang=ALL-UNNAMED",
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            directory.resolve("lib/quarkus-run.jar").toString(),
            "io.quarkus.bootstrap.runner.QuarkusEntryPoint"));
    command.addAll(arguments);
    return command;
  }
}
