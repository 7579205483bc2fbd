package org.plenary.authorship;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.SqlClient;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.plenary.authorship.AuthorshipQueries.Claimed;
import org.plenary.chapter.ChapterId;
import org.plenary.member.MemberId;
import org.plenary.outbox.ChapterEvent;
import org.plenary.outbox.ChapterEvent.Kind;
import org.plenary.outbox.Outbox;

/** Tells the chapters in which an author wrote what becomes of a claim to it. */
final class AuthorshipEvents {

  private AuthorshipEvents() {}

  /** The chapters that were told. */
  static Future<Set<ChapterId>> noteEverywhere(
      SqlClient transaction, Kind kind, MemberId actor, Claimed claimed) {
    return MergeQueries.written(transaction, claimed.author())
        .map(Map::keySet)
        .compose(where -> note(transaction, kind, actor, claimed, where).map(where));
  }

  /** Tells chapters where the author wrote, as far as that is known already. */
  static Future<Void> note(
      SqlClient transaction,
      Kind kind,
      MemberId actor,
      Claimed claimed,
      Collection<ChapterId> where) {
    var detail =
        new JsonObject()
            .put("author", claimed.author().value())
            .put("claimant", claimed.member().value());
    return Outbox.note(
        transaction,
        where.stream().map(chapter -> new ChapterEvent(chapter, kind, actor, detail)).toList());
  }
}
