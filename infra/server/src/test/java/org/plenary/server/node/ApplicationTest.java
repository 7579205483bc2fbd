package org.plenary.server.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenary.caller.Audience;
import org.plenary.fixture.Eventually;
import org.plenary.fixture.GivenTalk;
import org.plenary.fixture.TestDatabase;
import org.plenary.schema.DatabaseAddress;
import org.plenary.schema.SchemaException;
import org.plenary.writing.Written;

class ApplicationTest {

  @Test
  void runsTwiceInOneProcessOnOneDatabase() {
    try (var database = TestDatabase.migrated();
        var one = StartedNode.on(database);
        var other = StartedNode.on(database)) {
      assertThat(one.get("/").statusCode()).isEqualTo(200);
      assertThat(other.get("/").statusCode()).isEqualTo(200);
      assertThat(one.running().port()).isNotEqualTo(other.running().port());
    }
  }

  @Test
  void measuresEachNodeByItself() {
    try (var database = TestDatabase.migrated();
        var one = StartedNode.on(database);
        var other = StartedNode.on(database)) {
      other.get("/topics");
      assertThat(other.managed("/metrics").body()).contains("route=\"/topics\"");
      assertThat(one.managed("/metrics").body()).doesNotContain("route=\"/topics\"");
    }
  }

  @Test
  void leavesNothingBehindWhenEnded() {
    try (var database = TestDatabase.migrated()) {
      Leftovers leftovers = Leftovers.since();
      StartedNode node = StartedNode.on(database);
      node.close();
      leftovers.awaitNone();
      assertThat(Leftovers.isClosed(node.running().port())).isTrue();
      assertThat(Leftovers.isClosed(node.running().managementPort())).isTrue();
    }
  }

  @Test
  void tellsMembersWhatWasSaidUntilItIsEnded() {
    try (var database = TestDatabase.migrated()) {
      var talk = new GivenTalk(database, "senegal", Audience.PUBLIC);
      Written first = talk.open(talk.member("ana"), "One");
      talk.answer(talk.member("ben"), first, "Two");
      try (var _ = StartedNode.on(database)) {
        Eventually.so("the jobs are done", () -> count(database, "job") == 0);
      }
      assertThat(count(database, "notification")).isEqualTo(1);
      talk.answer(talk.member("ben"), first, "Three");
      assertThat(count(database, "job")).isEqualTo(1);
    }
  }

  private static long count(TestDatabase database, String table) {
    String where = table.equals("job") ? " where consumer = 'inbox'" : "";
    return database
        .pool()
        .query("select count(*) as n from " + table + where)
        .execute()
        .await()
        .iterator()
        .next()
        .getLong("n");
  }

  @Test
  void canBeEndedTwice() {
    try (var database = TestDatabase.migrated();
        var node = StartedNode.on(database)) {
      node.running().end().await();
    }
  }

  @Test
  void refusesAnOlderSchemaAndNamesTheCommandThatHelps() {
    try (var database = TestDatabase.empty()) {
      Leftovers leftovers = Leftovers.since();
      Application application = StartedNode.application(database.address());
      assertThatThrownBy(() -> application.start().await())
          .isInstanceOf(SchemaException.class)
          .hasMessageStartingWith("The database's schema is at version 0, this server needs ")
          .hasMessageEndingWith("Run: plenary migrate");
      leftovers.awaitNone();
    }
  }

  @Test
  void bringsTheSchemaUpToDateWhenTold() {
    try (var database = TestDatabase.empty();
        var node = StartedNode.on(database, "PLENARY_DATABASE_MIGRATE", "true")) {
      assertThat(node.get("/").statusCode()).isEqualTo(200);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"PLENARY_HTTP_PORT", "PLENARY_MANAGEMENT_PORT"})
  void namesATakenPortAndClosesAll(String setting) throws IOException {
    try (var database = TestDatabase.migrated();
        var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String port = Integer.toString(taken.getLocalPort());
      Leftovers leftovers = Leftovers.since();
      Application application = StartedNode.application(database.address(), setting, port);
      assertThatThrownBy(() -> application.start().await())
          .isInstanceOf(DoorException.class)
          .hasMessageStartingWith("Cannot listen on 127.0.0.1:%s (%s): ", port, setting)
          .hasMessageContaining("Address already in use");
      leftovers.awaitNone();
    }
  }

  @Test
  void failsWhereNoDatabaseListens() {
    Leftovers leftovers = Leftovers.since();
    var nobody = new DatabaseAddress("127.0.0.1", 1, "plenary", "plenary", "swordfish");
    Application application = StartedNode.application(nobody);
    assertThatThrownBy(() -> application.start().await()).isInstanceOf(ConnectException.class);
    leftovers.awaitNone();
  }
}
