package org.plenary.schema;

import io.vertx.pgclient.PgConnectOptions;

/** Where the database is and how to be let in. Never shows the password. */
public record DatabaseAddress(String host, int port, String name, String user, String password) {

  // Longer than any of ours: what is not kept is planned anew each time, which costs more than most
  // statements themselves.
  private static final int LONGEST_STATEMENT = 16_384;

  /** For the reactive client: prepared statements are kept, and pipelined. */
  public PgConnectOptions connectOptions() {
    return new PgConnectOptions()
        .setHost(host)
        .setPort(port)
        .setDatabase(name)
        .setUser(user)
        .setPassword(password)
        .setCachePreparedStatements(true)
        .setPreparedStatementCacheMaxSize(256)
        .setPreparedStatementCacheSqlLimit(LONGEST_STATEMENT)
        .addProperty("application_name", "plenary");
  }

  String jdbcUrl() {
    return "jdbc:postgresql://%s:%d/%s?connectTimeout=5&ApplicationName=plenary"
        .formatted(host, port, name);
  }

  @Override
  public String toString() {
    return "%s@%s:%d/%s".formatted(user, host, port, name);
  }
}
