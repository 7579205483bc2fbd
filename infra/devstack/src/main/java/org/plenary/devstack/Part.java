package org.plenary.devstack;

import java.nio.file.Path;

/** Plenary's server and those that it needs beside it. */
public enum Part {
  POSTGRESQL("PostgreSQL", "postgres.log"),
  ELASTICSEARCH("Elasticsearch", "elasticsearch.log"),
  KEYCLOAK("Keycloak", "keycloak.log"),
  SERVER("The server", "server.log");

  private final String title;
  private final String log;

  Part(String title, String log) {
    this.title = title;
    this.log = log;
  }

  /** Its log, in the directory of its data. */
  Path logIn(Path directory) {
    return directory.resolve(log);
  }

  /** The name that people know it by. */
  @Override
  public String toString() {
    return title;
  }
}
