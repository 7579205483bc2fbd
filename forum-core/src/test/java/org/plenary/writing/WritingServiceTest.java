package org.plenary.writing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.writing.GivenWriting.keyed;
import static org.plenary.writing.GivenWriting.reply;
import static org.plenary.writing.GivenWriting.words;

import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.plenary.caller.Caller;
import org.plenary.discussion.Discussion;
import org.plenary.fixture.TestDatabase;
import org.plenary.post.Post;
import org.plenary.problem.Problem;

/** How discussions begin and go on. */
class WritingServiceTest {

  private static final TestDatabase DATABASE = TestDatabase.migrated();

  private final GivenDebate debate = new GivenDebate(DATABASE);
  private final WritingService writing = debate.writing();
  private final Caller ana = debate.ana();
  private final Written first = debate.first();

  @AfterAll
  static void close() {
    DATABASE.close();
  }

  @Test
  void aDiscussionIsOpenedWithItsFirstPost() {
    Discussion opened = debate.discussion();
    assertThat(opened.title()).isEqualTo("Keys in escrow");
    assertThat(opened.author().orElseThrow().handle()).contains("ana-" + debate.slug());
    assertThat(opened.postCount()).isEqualTo(1);
    Post post = debate.all().getFirst();
    assertThat(post.id()).isEqualTo(first.id());
    assertThat(post.html()).contains("What do <strong>you</strong> think?</p>");
    assertThat(post.createdAt()).isEqualTo(first.at()).isEqualTo(opened.lastActivityAt());
  }

  @Test
  void repliesStandInTheirTree() {
    Written second = debate.say(reply(first.id(), "No"));
    Written third = debate.say(reply(first.id(), "Yes"));
    Written below = debate.say(reply(second.id(), "Why not?"));
    assertThat(below.depth()).isEqualTo(2);
    assertThat(debate.all())
        .extracting(Post::id)
        .containsExactly(first.id(), second.id(), below.id(), third.id());
    assertThat(debate.all()).extracting(Post::number).containsExactly(1, 2, 4, 3);
    assertThat(debate.discussion().postCount()).isEqualTo(4);
    assertThat(debate.discussion().lastActivityAt()).isEqualTo(below.at());
  }

  @Test
  void aReplyTakesThreeRoundTrips() {
    int before = DATABASE.statements();
    writing
        .reply(ana, first.discussion(), reply(first.id(), "No"), keyed("key-of-one", "No"))
        .await();
    // A look at the ground, and six that travel together with the beginning; the end is the third.
    assertThat(DATABASE.statements() - before).isEqualTo(7);
  }

  @Test
  void whatIsWrittenIsTold() {
    var kinds =
        DATABASE
            .pool()
            .query(
                "select kind from event where contribution_id in (%d, %d) order by kind"
                    .formatted(first.id().value(), first.discussion().value()))
            .execute()
            .await();
    assertThat(kinds)
        .extracting(row -> row.getString(0))
        .containsExactly("discussion.opened", "post.written");
  }

  @Test
  void whatIsWrittenAtOnceHasEachItsNumber() {
    List<Future<Written>> all =
        IntStream.range(0, 60)
            .mapToObj(
                n ->
                    writing.reply(
                        ana, first.discussion(), reply(first.id(), "Word " + n), Sending.PLAIN))
            .toList();
    Future.all(all).await();
    assertThat(all.stream().map(one -> one.result().number()))
        .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(2, 61).boxed().toList());
    assertThat(debate.all()).extracting(Post::number).isSorted();
  }

  @Test
  void theLanguageIsGuessedWhereNobodySaysIt() {
    var french =
        new NewWords(
            "Je pense que nous devrions d'abord écouter les membres des chapitres.",
            Optional.empty());
    Written guessed = debate.say(new NewPost(Optional.of(first.id()), french, false));
    assertThat(guessed.language()).isEqualTo("fr");
    Written tooShort =
        debate.say(
            new NewPost(Optional.of(first.id()), new NewWords("Oui.", Optional.empty()), false));
    assertThat(tooShort.language()).isEqualTo("en");
  }

  @Test
  void aPseudonymIsNotItsMember() {
    debate.takePseudonyms();
    var hidden = new NewPost(Optional.of(first.id()), words("In danger"), true);
    assertThat(debate.refusal(ana, hidden)).isInstanceOf(Problem.NotAllowed.class);
    String name = debate.pseudonym();
    debate.say(hidden);
    assertThat(debate.all().getLast().author().orElseThrow().name()).isEqualTo(name);
  }
}
