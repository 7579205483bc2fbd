package org.plenary.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenary.caller.Audience;
import org.plenary.caller.Caller;
import org.plenary.caller.Role;
import org.plenary.fixture.GivenModeration;
import org.plenary.fixture.GivenReview;
import org.plenary.fixture.GivenTalk;
import org.plenary.fixture.TestDatabase;
import org.plenary.writing.Written;

/** Whoever is cut off while acting did nothing: neither an action nor a leaf of it is left. */
class BrokenOffTest {

  private static final int TIMES = 100;

  private static final List<String> POINTS =
      List.of(
          "contribution",
          "discussion",
          "event",
          "record_leaf",
          "moderation_action",
          "notice",
          "commit");

  private static final String CUT =
      """
      create table breaking (point text);
      insert into breaking values ('nowhere');
      create function cut_off() returns trigger language plpgsql as $$
      begin
        if (select point from breaking) = coalesce(tg_argv[0], tg_table_name) then
          perform pg_terminate_backend(pg_backend_pid());
        end if;
        return new;
      end $$;
      create constraint trigger commit_cut_off after insert on moderation_action
        deferrable initially deferred for each row execute function cut_off('commit');
      """;

  private final TestDatabase database = TestDatabase.migrated();
  private final GivenModeration moderation = new GivenModeration(database);
  private final GivenTalk talk = new GivenTalk(database, "broken", Audience.PUBLIC);
  private final Reason reason = moderation.reason(talk.forum().chapter());
  private final Caller ana = talk.member("ana");
  private final Caller moderator = talk.member("mod", Role.MEMBER, Role.MODERATOR);
  private final Written opened = talk.open(ana, "Who keeps the keys?");

  @BeforeEach
  void cutAtEveryPoint() {
    run(CUT);
    POINTS.stream()
        .filter(point -> !point.equals("commit"))
        .forEach(
            table ->
                run(
                    "create trigger a_cut_off after insert or update on "
                        + table
                        + " for each row execute function cut_off()"));
  }

  @AfterEach
  void close() {
    database.close();
  }

  private void run(String sql) {
    database.pool().query(sql).execute().await();
  }

  private long count(String sql) {
    Row row = database.pool().query(sql).execute().await().iterator().next();
    return row.getLong(0);
  }

  private boolean acts(Written post) {
    Target target = new Target.Entry(post.id().value());
    return moderation
        .acting()
        .act(moderator, target, Wish.of(ActionKind.HIDE, reason))
        .map(true)
        .otherwise(false)
        .await();
  }

  private boolean actsCutOffAt(String point, Written post) {
    cutAt(point);
    boolean acted = acts(post);
    database.settle();
    cutAt("nowhere");
    return acted;
  }

  private void cutAt(String point) {
    database
        .pool()
        .preparedQuery("update breaking set point = $1")
        .execute(Tuple.of(point))
        .await();
  }

  @Test
  void neitherActionNorLeafIsLeft() {
    Written post = talk.answer(ana, opened, "You fool.");
    IntStream.range(0, TIMES)
        .mapToObj(time -> POINTS.get(time % POINTS.size()))
        .forEach(point -> assertThat(actsCutOffAt(point, post)).as(point).isFalse());
    assertThat(moderation.count("moderation_action")).isZero();
    assertThat(count("select count(*) from record_leaf where kind = 'action'")).isZero();
    assertThat(moderation.count("notice")).isZero();
    assertThat(count("select count(*) from contribution where state <> 'visible'")).isZero();
    assertThat(acts(post)).isTrue();
    assertThat(new GivenReview(database.pool(), ActionQuestions.all()).found()).isEmpty();
  }
}
