package org.plenary.devstack;

/** Plenary's server and those that it needs beside it. */
public enum Part {
  POSTGRESQL("PostgreSQL"),
  ELASTICSEARCH("Elasticsearch"),
  KEYCLOAK("Keycloak"),
  SERVER("The server");

  private final String title;

  Part(String title) {
    this.title = title;
  }

  /** The name that people know it by. */
  @Override
  public String toString() {
    return title;
  }
}
