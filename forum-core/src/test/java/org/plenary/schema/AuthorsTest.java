package org.plenary.schema;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plenary.caller.Audience;
import org.plenary.fixture.Given;
import org.plenary.fixture.TestDatabase;

/** What the database refuses, whoever writes into it. */
class AuthorsTest {

  private static final TestDatabase DATABASE = TestDatabase.migrated();

  @BeforeAll
  static void write() {
    var given = new Given(DATABASE.pool());
    given.forum(given.chapter("senegal", "fr"), "board", Audience.PUBLIC);
    given.byline("fox");
    execute(byline("pseudonym", "~fox"));
  }

  @AfterAll
  static void close() {
    DATABASE.close();
  }

  private static void execute(String sql) {
    DATABASE.pool().query(sql).execute().await();
  }

  private static String byline(String kind, String handle) {
    String written = handle.isEmpty() ? "null" : "'" + handle + "'";
    return """
      insert into byline (kind, forum_id, sealed_member, sealed_digest, handle, name)
      select '%1$s', forum.id, decode('00', 'hex'), sha256(%2$s::text::bytea), %2$s, 'Fox' from forum
      """
        .formatted(kind, written);
  }

  @ParameterizedTest
  @CsvSource({"discussion", "post"})
  void nobodySpeaksWithoutAName(String kind) {
    assertRefused(
        "insert into contribution (chapter_id, kind) select id, '%s' from chapter".formatted(kind),
        "contribution_has_byline");
  }

  @ParameterizedTest
  @CsvSource({
    "pseudonym, fox,   byline_handle_form",
    "pseudonym, '',    byline_pseudonym_has_handle",
    "pseudonym, ~fox,  byline_handle_in_forum_unique",
    "imported,  ~wolf, byline_handle_of_its_own"
  })
  void noNameIsSomebodyElses(String kind, String handle, String constraint) {
    assertRefused(byline(kind, handle), constraint);
  }

  private static void assertRefused(String sql, String constraint) {
    assertThatThrownBy(() -> execute(sql)).hasMessageContaining(constraint);
  }
}
