package org.plenary.summary;

import io.vertx.core.Future;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import org.plenary.caller.Audience;
import org.plenary.caller.Caller;
import org.plenary.caller.Role;
import org.plenary.discussion.DiscussionId;
import org.plenary.fixture.GivenModeration;
import org.plenary.fixture.GivenTalk;
import org.plenary.fixture.TestDatabase;
import org.plenary.moderation.ActionId;
import org.plenary.moderation.Reason;
import org.plenary.page.PageRequest;
import org.plenary.writing.Written;

/** A debate with three posts, and a moderator who says what it came to. */
final class GivenSummaries {

  private final TestDatabase database;
  final GivenTalk talk;
  final GivenModeration moderation;
  final Caller ana;
  final Caller moderator;
  final Written opened;
  final Written answer;
  final Reason reason;

  GivenSummaries(TestDatabase database, String slug) {
    this.database = database;
    this.talk = new GivenTalk(database, slug, Audience.PUBLIC);
    this.moderation = new GivenModeration(database);
    this.ana = talk.member("ana");
    this.moderator = talk.member("mo", Role.MODERATOR);
    this.opened = talk.open(ana, "Who keeps the keys?");
    this.answer = talk.answer(ana, opened, "We do.");
    talk.answer(ana, answer, "Since when?");
    this.reason = moderation.reason(talk.forum().chapter());
  }

  DiscussionId debate() {
    return opened.discussion();
  }

  /** In English. */
  Future<ActionId> summarise(Caller caller, String source, int follows) {
    return summarise(caller, new NewSummary("en", source, follows));
  }

  Future<ActionId> summarise(Caller caller, NewSummary wish) {
    return moderation.summarising().summarise(caller, debate(), wish, reason);
  }

  Summary shown(Caller reader) {
    return moderation.summaries().getSummary(reader, debate(), "en").await();
  }

  /** What it said, the last first. */
  List<SummaryVersion> said() {
    return moderation
        .summaries()
        .listVersions(Caller.ANONYMOUS, debate(), "en", PageRequest.first(20))
        .await()
        .items();
  }

  void sql(String sql, Object... values) {
    database.pool().preparedQuery(sql).execute(Tuple.from(values)).await();
  }
}
