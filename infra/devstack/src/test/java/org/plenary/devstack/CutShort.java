package org.plenary.devstack;

import java.sql.SQLException;

/** A process that dies while it has a temporary PostgreSQL, of which it says where it is. */
final class CutShort {

  private CutShort() {}

  public static void main(String[] arguments) throws SQLException {
    System.out.println(PostgresTest.cluster(Postgres.temporary()));
    System.out.flush();
    Runtime.getRuntime().halt(1);
  }
}
