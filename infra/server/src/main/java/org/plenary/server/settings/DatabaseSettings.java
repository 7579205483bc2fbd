package org.plenary.server.settings;

import java.time.Duration;
import org.plenary.schema.DatabaseAddress;

/** PostgreSQL. */
public record DatabaseSettings(
    @Setting(
            name = "PLENARY_DATABASE_HOST",
            standard = "127.0.0.1",
            meaning = "Where PostgreSQL listens.")
        String host,
    @Setting(
            name = "PLENARY_DATABASE_PORT",
            standard = "5432",
            meaning = "Its port.",
            range = {"1", "65535"})
        int port,
    @Setting(
            name = "PLENARY_DATABASE_NAME",
            standard = "plenary",
            meaning = "The name of the database.")
        String name,
    @Setting(name = "PLENARY_DATABASE_USER", standard = "plenary", meaning = "The role.")
        String user,
    @Setting(
            name = "PLENARY_DATABASE_PASSWORD",
            meaning = "The password of the role.",
            secret = true)
        String password,
    @Setting(
            name = "PLENARY_DATABASE_CONNECTIONS",
            standard = "16",
            meaning = "The most connections that one server holds for requests.",
            range = {"1", "1000"})
        int connections,
    @Setting(
            name = "PLENARY_DATABASE_WORK_CONNECTIONS",
            standard = "4",
            meaning =
                "The most that it holds besides, for what it does by itself: however much of that"
                    + " there is, no request waits for it.",
            range = {"1", "100"})
        int workConnections,
    @Setting(
            name = "PLENARY_DATABASE_QUEUE",
            standard = "1000",
            meaning = "The most requests that wait for a connection; more answer 503.",
            range = {"1", "1000000"})
        int queue,
    @Setting(
            name = "PLENARY_DATABASE_STATEMENT",
            standard = "PT5S",
            meaning = "How long a statement of a request may take; a longer one answers 503.",
            range = {"PT0.1S", "PT1H"})
        Duration statement,
    @Setting(
            name = "PLENARY_DATABASE_MIGRATE",
            standard = "false",
            meaning = "Whether the server brings the schema up to date when it starts.")
        boolean migrate) {

  public DatabaseAddress address() {
    return new DatabaseAddress(host, port, name, user, password);
  }

  @Override
  public String toString() {
    return address().toString();
  }
}
