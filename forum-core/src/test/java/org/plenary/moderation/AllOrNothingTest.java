package org.plenary.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.plenary.appeal.AppealId;
import org.plenary.appeal.Verdict;
import org.plenary.caller.Audience;
import org.plenary.caller.Caller;
import org.plenary.caller.Role;
import org.plenary.fixture.GivenModeration;
import org.plenary.fixture.GivenTalk;
import org.plenary.fixture.TestDatabase;
import org.plenary.forum.ForumId;
import org.plenary.standing.LimitWish;
import org.plenary.standing.Reach;
import org.plenary.writing.Written;

/** Whatever moderators do stands with its action, leaf and notice, or nothing of it does. */
class AllOrNothingTest {

  private static final TestDatabase DATABASE = TestDatabase.migrated();

  // At the very end of each transaction that acts, when all was written.
  private static final String BREAK =
      """
      create function break_off() returns trigger language plpgsql as
        'begin raise exception ''broken off''; end';
      create constraint trigger breaks_off after insert on moderation_action
        deferrable initially deferred for each row execute function break_off();
      """;

  private static final String ALL =
      """
      select (select count(*) from moderation_action) as actions,
        (select count(*) from record_leaf) as leaves, (select count(*) from notice) as notices,
        (select count(*) from event) as events, (select count(*) from standing_limit) as limits,
        (select count(*) from standing_limit where lifted_at is not null) as lifted,
        (select count(*) from moderation_action where undone_by is not null) as undone,
        (select count(*) from appeal where outcome is not null) as decided,
        (select string_agg(id || state::text, ',' order by id) from contribution) as states,
        (select sum(post_count) from discussion) as posts,
        (select md5(string_agg(source, '' order by post_id, revision)) from post_revision) as words
      """;

  private final GivenModeration moderation = new GivenModeration(DATABASE);
  private final GivenTalk talk = new GivenTalk(DATABASE, "broken", Audience.PUBLIC);
  private final Reason reason = moderation.reason(talk.forum().chapter());
  private final Caller ana = talk.member("ana");
  private final Caller moderator = talk.member("mod", Role.MODERATOR);
  private final Caller judge =
      new GivenTalk(DATABASE, "elsewhere", Audience.PUBLIC).member("judge", Role.MODERATOR);
  private final Written opened = talk.open(ana, "Who keeps the keys?");

  @AfterAll
  static void close() {
    DATABASE.close();
  }

  private Target said(String words) {
    return new Target.Entry(talk.answer(ana, opened, words).id().value());
  }

  private Future<ActionId> act(Target target, ActionKind kind) {
    return moderation.acting().act(moderator, target, Wish.of(kind, reason));
  }

  private Future<ActionId> limit(ActionKind kind) {
    long byline =
        Contributions.find(DATABASE.pool(), opened.id().value())
            .await()
            .orElseThrow()
            .author()
            .byline()
            .orElseThrow();
    return moderation
        .standings()
        .limit(
            moderator,
            new LimitWish(
                kind,
                byline,
                new Reach.InForum(new ForumId(talk.forum().id())),
                Optional.of(Duration.ofDays(1)),
                reason,
                Optional.empty()));
  }

  private static List<Object> everything() {
    Row row = DATABASE.pool().query(ALL).execute().await().iterator().next();
    return Stream.iterate(0, at -> at + 1)
        .limit(row.size())
        .map(at -> String.valueOf(row.getValue(at)))
        .map(Object.class::cast)
        .toList();
  }

  @Test
  void nothingRemainsOfWhatBrokeOff() {
    Target one = said("You fool.");
    Target other = said("You fools.");
    ActionId hidden = act(said("Fools."), ActionKind.HIDE).await();
    ActionId warned = limit(ActionKind.WARN).await();
    AppealId appeal =
        moderation
            .appeals()
            .appeal(
                ana,
                moderation.told(act(said("Fool."), ActionKind.HIDE).await()),
                "It was a joke.",
                "en")
            .await();
    DATABASE.pool().query(BREAK).execute().await();
    List<Object> before = everything();
    Wish cut = Wish.redact(new Cut(List.of("fool"), false), reason);
    Wish hide = Wish.of(ActionKind.HIDE, reason);
    List<Future<?>> all =
        List.of(
            act(one, ActionKind.HIDE),
            act(one, ActionKind.HOLD),
            moderation.acting().act(moderator, one, cut),
            moderation.acting().actAll(moderator, List.of(one, other), hide),
            moderation.undoing().undo(moderator, hidden),
            limit(ActionKind.PAUSE),
            moderation.standings().lift(moderator, warned, reason),
            moderation.appeals().decide(judge, appeal, new Verdict.Reversed("It was.", "en")));
    Future.join(all).otherwiseEmpty().await();
    assertThat(all).allMatch(Future::failed);
    assertThat(everything()).isEqualTo(before);
  }
}
