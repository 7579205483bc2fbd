package org.plenary.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plenary.caller.Audience;
import org.plenary.caller.Caller;
import org.plenary.caller.Role;
import org.plenary.caller.Visibility;
import org.plenary.fixture.GivenTalk;
import org.plenary.fixture.TestDatabase;

class ReadableByTest {

  private static final TestDatabase DATABASE = TestDatabase.migrated();

  private final GivenNews given = new GivenNews(DATABASE);
  private final GivenTalk talk = given.talk();

  @AfterAll
  static void close() {
    DATABASE.close();
  }

  @ParameterizedTest
  @CsvSource({"OBSERVER", "MEMBER", "MODERATOR", "CHAIR", "OFFICER", "ADMINISTRATOR"})
  void whoeverIsNotHereReadsWhatTheyWouldReadIfTheyWere(Role role) {
    Caller caller = talk.member("reader", role);
    for (Audience audience : Audience.values()) {
      for (int chapter : List.of(talk.forum().chapter().value(), -1)) {
        assertThat(readable("readable_by($5::text::audience, $6, $7)", caller, audience, chapter))
            .as("%s in %s", audience, chapter)
            .isEqualTo(
                readable(
                    "readable($5::text::audience, $6, $1, $2, $3, $4)", caller, audience, chapter));
      }
    }
  }

  private static boolean readable(String sql, Caller caller, Audience audience, int chapter) {
    return DATABASE
        .pool()
        .preparedQuery(
            "select %s as may from (select $1::text::audience, $2::integer[], $3::integer[], $4::integer[], $7::bigint) all_used"
                .formatted(sql.replace("$1,", "$1::text::audience,")))
        .execute(
            Visibility.of(caller)
                .addString(audience.sqlName())
                .addInteger(chapter)
                .addLong(caller.member().orElseThrow().value()))
        .await()
        .iterator()
        .next()
        .getBoolean("may");
  }
}
