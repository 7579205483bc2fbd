package org.plenary.devstack;

/** The servers that Plenary needs beside it. */
public enum Part {
  POSTGRESQL("PostgreSQL"),
  ELASTICSEARCH("Elasticsearch"),
  KEYCLOAK("Keycloak");

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
