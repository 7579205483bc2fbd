package org.plenary.server.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.plenary.caller.Audience;
import org.plenary.devstack.Elasticsearch;
import org.plenary.fixture.Given;
import org.plenary.fixture.GivenForum;
import org.plenary.fixture.TestDatabase;

class CheckIndexCommandTest {

  @Test
  void itsCodeTellsWhetherSomethingDiffered() throws Exception {
    try (var database = TestDatabase.migrated();
        var elasticsearch = Elasticsearch.temporary()) {
      Map<String, String> settings = settings(database, elasticsearch.address().toString());
      var given = new Given(database.pool());
      GivenForum forum = given.forum(given.chapter("tuvalu", "en"), "access", Audience.PUBLIC);
      given.discussion(forum, "Keys").post("ada", 0, "Strong keys.");
      assertThat(check(settings)).as("there is no index").isOne();
      assertThat(reindex(settings)).isZero();
      assertThat(check(settings)).isZero();
      given.discussion(forum, "Locks").post("ada", 0, "Weak locks.");
      assertThat(check(settings)).isEqualTo(CheckIndexCommand.REPAIRED);
      assertThat(check(settings)).isZero();
    }
  }

  @Test
  void anElasticsearchThatIsAwayIsToldOf() throws Exception {
    try (var database = TestDatabase.migrated()) {
      database
          .pool()
          .query("insert into search_generation (number, mapping, state) values (1, 1, 'live')")
          .execute()
          .await();
      assertThat(check(settings(database, "http://127.0.0.1:1"))).isOne();
    }
  }

  private static int check(Map<String, String> settings) throws Exception {
    return new CheckIndexCommand() {
      @Override
      protected Map<String, String> environment() {
        return settings;
      }
    }.call();
  }

  private static int reindex(Map<String, String> settings) throws Exception {
    return new ReindexCommand() {
      @Override
      protected Map<String, String> environment() {
        return settings;
      }
    }.call();
  }

  private static Map<String, String> settings(TestDatabase database, String elasticsearch) {
    return Map.of(
        "PLENARY_DATABASE_PORT", Integer.toString(database.address().port()),
        "PLENARY_DATABASE_NAME", database.address().name(),
        "PLENARY_DATABASE_USER", database.address().user(),
        "PLENARY_DATABASE_PASSWORD", database.address().password(),
        "PLENARY_ELASTICSEARCH_URL", elasticsearch);
  }
}
