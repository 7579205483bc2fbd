package org.plenary.search.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.search.check.DoctoredIndex.with;
import static org.plenary.search.check.DoctoredIndex.without;

import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenary.caller.Audience;
import org.plenary.caller.Caller;
import org.plenary.caller.Role;
import org.plenary.chapter.ChapterId;
import org.plenary.finding.Findings;
import org.plenary.fixture.Given;
import org.plenary.fixture.GivenDiscussion;
import org.plenary.fixture.GivenForum;
import org.plenary.post.PostId;
import org.plenary.search.fixture.IndexedForum;
import org.plenary.search.fixture.TestElasticsearch;
import org.plenary.search.index.PostDocument;

class IndexCheckTest {

  private static final Caller ANYBODY = Caller.ANONYMOUS;
  private static final long NOBODY = 987_654_321_000L;

  private final IndexedForum forum = new IndexedForum(TestElasticsearch.address());
  private final ChapterId chapter = forum.given().chapter("global", "en");
  private final GivenForum open = forum.given().forum(chapter, "talk", Audience.PUBLIC);
  private final GivenForum closed = forum.given().forum(chapter, "board", Audience.OFFICERS);
  private PostId keys;
  private PostId secret;
  private DoctoredIndex index;

  @BeforeEach
  void build() {
    keys = forum.say(open, "en", "Keys", "Strong keys.");
    secret = forum.say(closed, "en", "Vault", "Secret vault.");
    index = new DoctoredIndex(forum, forum.rebuild().generation());
    forum.keepUp();
  }

  @AfterEach
  void close() {
    forum.close();
  }

  @Test
  void nothingIsRepairedWhereAllIsAsItIs() {
    assertThat(forum.check()).isEqualTo(new Tally(2, 0, 0, 0, 0, 0, 0));
    assertThat(forum.check().isTrue()).isTrue();
  }

  @Test
  void whatWasLostIsWrittenAgain() {
    PostId lost = forum.say(open, "en", "Locks", "Weak locks.");
    forum.pool().query("delete from job").execute().await();
    forum.keepUp();
    assertThat(forum.found(ANYBODY, "locks")).isEmpty();
    assertThat(forum.check().missing()).isOne();
    assertThat(forum.found(ANYBODY, "locks")).containsExactly(lost);
    assertThat(forum.check().isTrue()).isTrue();
  }

  @Test
  void whatSomebodyTookAwayComesBackByARebuildAtTheLatest() {
    index.remove(keys);
    assertThat(forum.found(ANYBODY, "keys")).isEmpty();
    assertThat(forum.check().isTrue()).isFalse();
    forum.rebuild();
    assertThat(forum.found(ANYBODY, "keys")).containsExactly(keys);
    assertThat(forum.check().isTrue()).isTrue();
  }

  @Test
  void otherWordsOfTheSameVersionAreWrittenOver() {
    PostDocument right = index.document(keys);
    index.write(keys, right.version(), with(right, Map.of("text", Map.of("neutral", "doctored"))));
    assertThat(forum.found(ANYBODY, "doctored")).containsExactly(keys);
    assertThat(forum.check().isTrue()).as("whose digest is told to be right").isTrue();
    index.write(keys, right.version(), with(right, Map.of("digest", 1L)));
    assertThat(forum.check().stale()).isOne();
    assertThat(forum.found(ANYBODY, "doctored")).isEmpty();
    assertThat(forum.found(ANYBODY, "keys")).containsExactly(keys);
  }

  @Test
  void whatIsMarkedForOthersToReadShowsNothingAndIsMarkedRight() {
    PostDocument right = index.document(secret);
    PostDocument place = index.document(keys);
    index.write(
        secret,
        right.version(),
        with(
            right,
            Map.of(
                "audience", "public",
                "forumId", place.fields().getOrDefault("forumId", 0),
                "forum", "global/talk")));
    assertHidden("vault");
    assertHidden("in:global/talk vault");
    assertThat(forum.check().misplaced()).isOne();
    assertThat(forum.check().isTrue()).isTrue();
    assertThat(forum.found(Given.callerOf(chapter, Role.OFFICER), "vault")).containsExactly(secret);
  }

  @Test
  void whatIsGoneInTruthIsNotShownAndGoesFromTheIndex() {
    forum.given().state(keys.value(), "removed");
    assertHidden("keys");
    assertThat(forum.check().misplaced()).isOne();
    forum.given().state(keys.value(), "visible");
    assertThat(forum.found(ANYBODY, "keys")).isEmpty();
  }

  @Test
  void whatIsNoPostShowsNothingAndIsTakenAway() {
    PostDocument right = index.document(keys);
    index.write(Long.toString(NOBODY), 7, with(right, Map.of("post", NOBODY)));
    index.write("nobody", 7, with(right, Map.of("post", NOBODY + 1)));
    index.write("unnumbered", 7, without(right, "post"));
    index.write("double", 7, right.fields());
    assertThat(forum.found(ANYBODY, "keys")).containsExactly(keys);
    assertThat(forum.find(ANYBODY, "keys").total()).isOne();
    assertThat(forum.find(ANYBODY, "keys").partial()).isFalse();
    assertThat(forum.check().strangers()).isEqualTo(4);
    assertThat(forum.check().isTrue()).isTrue();
    assertThat(forum.found(ANYBODY, "keys")).containsExactly(keys);
  }

  @Test
  void aPostUnderTheNumberOfAnotherIsRepairedAndNotTakenAway() {
    PostDocument right = index.document(keys);
    index.write(keys, right.version(), with(right, Map.of("post", secret.value())));
    assertThat(forum.check().misplaced()).isOne();
    assertThat(forum.check()).isEqualTo(new Tally(2, 0, 0, 0, 0, 0, 0));
  }

  @Test
  void aVersionThatNeverWasIsSeenAndOnlyARebuildEndsIt() {
    PostDocument right = index.document(keys);
    index.write(keys, right.version() + 1_000, with(right, Map.of("audience", "officers")));
    Tally tally = forum.check();
    assertThat(tally.ahead()).isOne();
    assertThat(tally.isWrongStill()).isTrue();
    forum.rebuild();
    assertThat(forum.check().isTrue()).isTrue();
    assertThat(forum.found(ANYBODY, "keys")).containsExactly(keys);
  }

  @Test
  void whatIsStillToBeWrittenIsNotWrong() {
    forum.say(open, "en", "Late", "Later locks.");
    assertThat(forum.jobs("due_at <> 'infinity'")).isOne();
    assertThat(forum.check()).isEqualTo(new Tally(3, 0, 0, 0, 0, 0, 0));
  }

  @Test
  void anOpeningPostIsWrittenWithItsFirstReply() {
    GivenDiscussion debate = forum.given().discussion(open, "Debate");
    forum.written(open, debate.post("ada", 0, "A question."));
    forum.keepUp();
    forum.written(open, debate.post("bob", 1, "A reply."));
    assertThat(forum.check()).isEqualTo(new Tally(4, 0, 0, 0, 0, 0, 0));
    forum.keepUp();
    assertThat(forum.check()).isEqualTo(new Tally(4, 0, 0, 0, 0, 0, 0));
  }

  @Test
  void whatIsParkedIsWrittenNevertheless() {
    PostId late = forum.say(open, "en", "Late", "Later locks.");
    forum.pool().query("update job set due_at = 'infinity'").execute().await();
    assertThat(forum.check().missing()).isOne();
    assertThat(forum.found(ANYBODY, "locks")).containsExactly(late);
  }

  @Test
  void manyRangesAndManyStrangersAreGoneThrough() {
    GivenDiscussion debate = forum.given().discussion(open, "Long");
    for (int post = 0; post < 600; post++) {
      debate.post("ada", 0, "Remark.");
    }
    PostDocument right = index.document(keys);
    index.write(
        LongStream.range(0, 1_200)
            .mapToObj(n -> new PostDocument(NOBODY + n, 1, with(right, Map.of("post", NOBODY + n))))
            .toList());
    Tally tally = forum.check();
    assertThat(tally.compared()).isEqualTo(602);
    assertThat(tally.strangers()).isEqualTo(1_200);
    assertThat(forum.check().isTrue()).isTrue();
  }

  private void assertHidden(String question) {
    Findings findings = forum.find(ANYBODY, question);
    assertThat(findings.partial()).isFalse();
    assertThat(findings.page().items()).isEmpty();
    assertThat(findings.total()).isZero();
    assertThat(findings.facets()).isEmpty();
  }
}
