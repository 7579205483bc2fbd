package org.plenary.completion;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.sqlclient.Tuple;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenary.caller.Audience;
import org.plenary.caller.Caller;
import org.plenary.fixture.Given;
import org.plenary.fixture.GivenTalk;
import org.plenary.fixture.TestDatabase;
import org.plenary.forum.ForumId;
import org.plenary.post.PostId;
import org.plenary.topic.TopicService;
import org.plenary.writing.Written;

class ListKnownTest {

  private static final TestDatabase DATABASE = TestDatabase.migrated();
  private static final Given GIVEN = new Given(DATABASE.pool());
  private static final GivenTalk TALK = new GivenTalk(DATABASE, "tuvalu", Audience.CHAPTER);
  private static final Caller ANA = TALK.member("ana");
  private static final Caller BEN = TALK.member("ben");
  private static final Caller EVE = TALK.masked("eve", "Ibis");
  private static final Caller OLD = TALK.member("old");
  private static final CompletionService SERVICE =
      new CompletionService(DATABASE.pool(), new TopicService(DATABASE.pool()));

  private static PostId earlier = new PostId(0);

  @BeforeAll
  static void talk() {
    earlier = TALK.open(OLD, "Long ago.").id();
    run("update discussion set last_activity_at = '2020-01-01Z'");
    GIVEN.discussions(TALK.forum(), "en", "imported", 40);
    Written opening = TALK.open(ANA, "Who holds the keys?");
    TALK.whisper(EVE, TALK.answer(BEN, opening, "All of us."), "Some of us.");
    run("update member set name = 'Béatrice al-Ñandú آمنة' where handle = 'ben-tuvalu'");
  }

  @AfterAll
  static void close() {
    DATABASE.close();
  }

  private static void run(String statement) {
    DATABASE.pool().query(statement).execute().await();
  }

  private static List<String> known(Caller caller, Optional<PostId> answered, String begun) {
    return SERVICE
        .listKnown(caller, new ForumId(TALK.forum().id()), answered, begun)
        .await()
        .stream()
        .map(Known::handle)
        .toList();
  }

  private static List<String> known(Caller caller, String begun) {
    return known(caller, Optional.empty(), begun);
  }

  @Test
  void thoseAreKnownWhoWroteLatelyTheLastFirst() {
    assertThat(known(OLD, "")).containsExactly("ben-tuvalu", "ana-tuvalu");
  }

  @ParameterizedTest
  @ValueSource(strings = {"b", "BEN-", " ben", "beat", "béat", "al-ñan", "AL-NAN", "آم"})
  void theHandleOrAWordOfTheNameBeginsSo(String begun) {
    assertThat(known(ANA, begun)).containsExactly("ben-tuvalu");
  }

  @ParameterizedTest
  @ValueSource(strings = {"en-", "eatrice", "%", "_", "'", "\\", "imported", "ana"})
  void nobodyElseDoes(String begun) {
    assertThat(known(ANA, begun)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"eve", "ibis", "~ibis"})
  void aPseudonymLeadsToNobody(String begun) {
    assertThat(known(ANA, begun)).isEmpty();
  }

  @Test
  void whoMayReadNothingKnowsNobody() {
    assertThat(known(Caller.ANONYMOUS, "ben")).isEmpty();
    Caller stranger = new GivenTalk(DATABASE, "samoa", Audience.PUBLIC).member("sam");
    assertThat(known(stranger, "ben")).isEmpty();
    assertThat(known(stranger, Optional.of(earlier), "old")).isEmpty();
  }

  @Test
  void whoSpokeLongAgoIsKnownWhereThatIsAnswered() {
    assertThat(known(ANA, "old")).isEmpty();
    assertThat(known(ANA, Optional.of(earlier), "old")).containsExactly("old-tuvalu");
  }

  @Test
  void whatIsWithdrawnTellsOfNobody() {
    Caller gil = TALK.member("gil");
    Written said = TALK.open(gil, "A slip.");
    assertThat(known(ANA, "gil")).hasSize(1);
    GIVEN.state(said.id().value(), "withdrawn");
    assertThat(known(ANA, "gil")).isEmpty();
  }

  @Test
  void whoLeftIsNotNamed() {
    Caller lea = TALK.member("lea");
    TALK.open(lea, "Goodbye.");
    assertThat(known(ANA, "lea")).hasSize(1);
    DATABASE
        .pool()
        .preparedQuery("update member set closed_at = now() where id = $1")
        .execute(Tuple.of(lea.member().orElseThrow().value()))
        .await();
    assertThat(known(ANA, "lea")).isEmpty();
  }
}
