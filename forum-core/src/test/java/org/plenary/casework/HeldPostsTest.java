package org.plenary.casework;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.plenary.caller.Audience;
import org.plenary.caller.Caller;
import org.plenary.caller.Role;
import org.plenary.chapter.ChapterId;
import org.plenary.discussion.DiscussionService;
import org.plenary.fixture.Given;
import org.plenary.fixture.GivenDesk;
import org.plenary.fixture.GivenDiscussion;
import org.plenary.fixture.GivenForum;
import org.plenary.fixture.GivenMember;
import org.plenary.fixture.GivenModeration;
import org.plenary.fixture.Refusals;
import org.plenary.fixture.TestDatabase;
import org.plenary.moderation.ActionId;
import org.plenary.moderation.Citation;
import org.plenary.moderation.Cut;
import org.plenary.moderation.Reason;
import org.plenary.moderation.Target;
import org.plenary.moderation.Wish;
import org.plenary.post.PostId;
import org.plenary.post.PostService;
import org.plenary.problem.Problem;

/** What reports of trusted members do before anybody judged them. */
class HeldPostsTest {

  private static final TestDatabase DATABASE = TestDatabase.migrated();
  private static final Given GIVEN = new Given(DATABASE.pool());
  private static final GivenDesk DESK = new GivenDesk(DATABASE);
  private static final AtomicInteger NUMBER = new AtomicInteger();

  private final String slug = "held-" + NUMBER.incrementAndGet();
  private final ChapterId chapter = GIVEN.chapter(slug, "en");
  private final Citation rule = DESK.rules(chapter, 1);
  private final GivenMember moderator = member("moderator", Role.MEMBER, Role.MODERATOR);
  private final GivenForum forum = GIVEN.forum(chapter, "debates", Audience.PUBLIC);
  private final GivenDiscussion debate = GIVEN.discussion(forum, "Keys");
  private final PostId first = debate.post("opener", 0, "Which keys?");
  private final PostId post = debate.post("author-" + slug, 1, "You are a fool.");
  private final PostService posts =
      new PostService(DATABASE.pool(), new DiscussionService(DATABASE.pool()));

  @AfterAll
  static void close() {
    DATABASE.close();
  }

  private GivenMember member(String name, Role... roles) {
    return GivenMember.claimed(DATABASE.pool(), name + "-" + slug, slug, roles);
  }

  /** Two of whose reports something came. */
  private GivenMember trusted(String name) {
    GivenMember member = member(name, Role.MEMBER);
    DATABASE
        .pool()
        .query(
            """
            with judged as (
              insert into moderation_case (chapter_id, page, language, due_at, state, closed_at)
              select %1$d, 'x', 'en', now(), 'closed', now() from generate_series(1, 2)
              returning id)
            insert into report (case_id, chapter_id, concern, sentence, language, reporter_id, outcome,
              judged_at)
            select id, %1$d, 'danger', 'So', 'en', %2$d, 'acted', now() from judged
            """
                .formatted(chapter.value(), member.id().value()))
        .execute()
        .await();
    return member;
  }

  private void reportTrusted(PostId said) {
    DESK.report(trusted("one").caller(), said, rule);
    DESK.report(trusted("two").caller(), said, rule);
  }

  private boolean isShown(PostId said) {
    return posts.getPost(Caller.ANONYMOUS, said).map(true).otherwise(false).await();
  }

  private List<Row> actions() {
    return DATABASE
        .pool()
        .query(
            """
            select a.kind::text, a.machine, a.sentence, a.undone_by, l.facts
            from moderation_action a
            join record_leaf l on l.id = a.leaf_id
            where a.chapter_id = %d
            order by a.id
            """
                .formatted(chapter.value()))
        .execute()
        .await()
        .stream()
        .toList();
  }

  @Test
  void twoTakeAPostFromViewUntilItIsJudged() {
    DESK.report(trusted("one").caller(), post, rule);
    assertThat(isShown(post)).isTrue();
    DESK.report(trusted("two").caller(), post, rule);
    assertThat(Refusals.of(posts.getPost(Caller.ANONYMOUS, post)))
        .isEqualTo(new Problem.NotFound());
    assertThat(isShown(first)).isTrue();
    CaseLine line = DESK.queue(moderator).getFirst();
    DESK.casework()
        .closeWithoutAction(moderator.caller(), line.id(), line.version(), "No.")
        .await();
    assertThat(isShown(post)).isTrue();
    assertThat(actions())
        .extracting(row -> row.getString("kind"))
        .containsExactly("hold", "release");
    assertThat(actions()).allMatch(row -> row.getBoolean("machine"));
    assertThat(actions().getFirst().getLong("undone_by")).isNotNull();
  }

  @Test
  void whatIsWrittenOfItTellsNobodyOfReports() {
    reportTrusted(post);
    Row held = actions().getFirst();
    assertThat(held.getString("facts") + held.getString("sentence"))
        .doesNotContain("report", "one-", "two-");
  }

  @Test
  void othersDoNot() {
    DESK.report(member("three", Role.MEMBER).caller(), post, rule);
    DESK.report(member("four", Role.MEMBER).caller(), post, rule);
    DESK.report(trusted("one").caller(), post, rule);
    assertThat(isShown(post)).isTrue();
  }

  @Test
  void whoWasWrongTooOftenIsNotTrusted() {
    GivenMember once = trusted("one");
    DATABASE
        .pool()
        .query(
            "update report set outcome = 'not_acted' where id = (select max(id) from report where reporter_id = %d)"
                .formatted(once.id().value()))
        .execute()
        .await();
    DESK.report(once.caller(), post, rule);
    DESK.report(trusted("two").caller(), post, rule);
    assertThat(isShown(post)).isTrue();
  }

  @Test
  void aForumMayWishItOtherwise() {
    DATABASE
        .pool()
        .query(
            "insert into holding (chapter_id, forum_id, trusted_hide) values (%1$d, null, true), (%1$d, %2$d, false)"
                .formatted(chapter.value(), forum.id()))
        .execute()
        .await();
    reportTrusted(post);
    assertThat(isShown(post)).isTrue();
  }

  @Test
  void aDiscussionOfWhichNothingIsLeftIsHeldWithItsPost() {
    GivenDiscussion alone = GIVEN.discussion(forum, "Fools");
    PostId only = alone.post("author-" + slug, 0, "All of you.");
    var discussions = new DiscussionService(DATABASE.pool());
    reportTrusted(only);
    assertThat(Refusals.of(discussions.getDiscussion(Caller.ANONYMOUS, alone.id())))
        .isEqualTo(new Problem.NotFound());
    CaseLine line = DESK.queue(moderator).getFirst();
    DESK.casework()
        .closeWithoutAction(moderator.caller(), line.id(), line.version(), "No.")
        .await();
    assertThat(isShown(only)).isTrue();
    assertThat(discussions.getDiscussion(Caller.ANONYMOUS, alone.id()).await().postCount())
        .isEqualTo(1);
  }

  @Test
  void whatIsJudgedNoMoreIsHeldAgainUntilItIs() {
    reportTrusted(post);
    CaseLine line = DESK.queue(moderator).getFirst();
    DATABASE
        .pool()
        .withTransaction(transaction -> DESK.closing().acted(transaction, line, line.version()))
        .await();
    assertThat(isShown(post)).isTrue();
    DATABASE
        .pool()
        .withTransaction(transaction -> DESK.closing().reopen(transaction, line.id()))
        .await();
    assertThat(isShown(post)).isFalse();
    CaseLine again = DESK.queue(moderator).getFirst();
    DESK.casework()
        .closeWithoutAction(moderator.caller(), again.id(), again.version(), "No.")
        .await();
    assertThat(isShown(post)).isTrue();
    assertThat(actions())
        .extracting(row -> row.getString("kind"))
        .containsExactly("hold", "release", "hold", "release");
  }

  @Test
  void whatWasRedactedUntilThatWasTakenBackIsHeldAgainAsWell() {
    Caller judge = moderator.caller();
    reportTrusted(post);
    CaseLine line = DESK.queue(moderator).getFirst();
    var moderation = new GivenModeration(DATABASE);
    Wish wish =
        Wish.redact(new Cut(List.of("fool"), false), new Reason(rule, "It is an insult.", "en"))
            .in(line.id().value());
    ActionId redacted =
        inTransaction(
            transaction ->
                moderation
                    .acting()
                    .act(transaction, judge, new Target.Entry(post.value()), wish)
                    .compose(
                        action ->
                            DESK.closing().acted(transaction, line, line.version()).map(action)));
    assertThat(isShown(post)).isTrue();
    inTransaction(
        transaction ->
            moderation
                .undoing()
                .undo(transaction, judge, redacted)
                .compose(back -> DESK.closing().reopen(transaction, line.id()).map(back)));
    assertThat(isShown(post)).isFalse();
  }

  private static <T> T inTransaction(Function<SqlClient, Future<T>> work) {
    return DATABASE.pool().withTransaction(work::apply).await();
  }

  @Test
  void whatWasTakenAwayMeanwhileStaysAway() {
    reportTrusted(post);
    CaseLine line = DESK.queue(moderator).getFirst();
    GIVEN.state(post.value(), "removed");
    DATABASE
        .pool()
        .withTransaction(transaction -> DESK.closing().acted(transaction, line, line.version()))
        .await();
    assertThat(isShown(post)).isFalse();
    assertThat(actions()).extracting(row -> row.getString("kind")).containsExactly("hold");
  }
}
