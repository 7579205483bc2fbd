package org.plenary.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plenary.caller.Role;
import org.plenary.fixture.Given;
import org.plenary.fixture.GivenMember;
import org.plenary.fixture.TestDatabase;

class RecordCheckTest {

  private final TestDatabase database = TestDatabase.migrated();
  private final GivenRecord record = GivenRecord.in(database);

  @AfterEach
  void close() {
    database.close();
  }

  private void fill() {
    new Given(database.pool()).rules(record.open(), 1);
    GivenMember.claimed(database.pool(), "ana", GivenRecord.CHAPTER)
        .with(GivenRecord.CHAPTER, Role.MODERATOR, "local");
    record.opening("A threat was made");
    record.sequence();
  }

  private RecordReview check() {
    return new RecordCheck(database.pool(), List.of()).check().await();
  }

  @Test
  void findsNothingWhereAllIsInTheRecord() {
    assertThat(record.service().getReview().await()).isEmpty();
    fill();
    RecordReview review = check();
    assertThat(review.isClean()).isTrue();
    assertThat(record.service().getReview().await()).contains(review);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "update record_leaf set facts = '{}' where id = 1 | leaves that are not what they were",
        "update record_leaf set words = '{}' where kind = 'opening' | leaves that are not what they were",
        "update record_leaf set person = '{\"by\": null, \"member\": 7}' where kind = 'office' | leaves that are not what they were",
        "update record_leaf set entered_at = now() where id = 1 | leaves that are not what they were",
        "update record_node set hash = sha256('') where level = 0 and position = 1 | places in the tree that hold another leaf",
        "delete from record_node where level = 0 and position = 1 | places in the tree that hold another leaf",
        "update rule set body = 'Other'; update code_of_conduct_text set preamble = 'Do' | rules that differ from their leaf",
        "update code_of_conduct set published_at = now() | rules that differ from their leaf",
        "update forum_access set reading = 'public' where reading = 'officers' | access that differs from its leaf",
        "update office_change set changed_at = now() | offices that differ from their leaf",
        "delete from membership where role = 'moderator' | offices that were given or taken without a leaf",
        "update byline_opening set opened_at = now() | openings that differ from their leaf"
      })
  void findsWhatWasChangedBehindItsBack(String change, String question) {
    fill();
    database.pool().query(change).execute().await();
    assertThat(check().found()).containsKey(question);
    assertThat(record.service().getReview().await().orElseThrow().isClean()).isFalse();
  }

  @Test
  void findsALeafThatIsNamedByAnotherRow() {
    fill();
    record.run("alter table forum_access drop constraint forum_access_leaf_unique");
    record.run("update forum_access set leaf_id = (select max(leaf_id) from forum_access)");
    assertThat(check().found())
        .containsEntry("leaves that name one row and stand at another", 1)
        .containsEntry("access that differs from its leaf", 1);
  }

  @Test
  void asksWhatOthersWishToKnow() {
    var question = new RecordQuestion("chapters", "select slug from chapter");
    var check = new RecordCheck(database.pool(), List.of(question));
    assertThat(check.check().await().found()).isEqualTo(Map.of("chapters", 1));
    assertThat(
            record
                .row("select found, detail::text as detail from record_check")
                .getString("detail"))
        .isEqualTo("{\"chapters\": {\"count\": 1, \"first\": [\"samoa\"]}}");
  }
}
