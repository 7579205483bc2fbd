package org.plenary.web.feed;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.util.function.Supplier;
import org.plenary.caller.Caller;
import org.plenary.feed.FeedEdition;
import org.plenary.web.door.Answer;
import org.plenary.web.door.FeedLimits;
import org.plenary.web.door.Request;
import org.plenary.web.page.Assets;
import org.plenary.web.page.Texts;

/** Answers with feeds of what everybody may read; what is kept is sent again while it is true. */
final class FeedAnswers {

  private final FeedLimits limits;
  private final FeedWriter writer;
  private final KeptFeeds kept;
  private final String build;

  FeedAnswers(FeedLimits limits, FeedWriter writer, Assets assets) {
    this.limits = limits;
    this.writer = writer;
    this.kept = new KeptFeeds(limits.keptBytes());
    this.build = assets.build();
  }

  /** How many entries a feed has at most. */
  int entries() {
    return limits.entries();
  }

  /** Nothing is told to who has this edition already, in this language. */
  Future<Answer> answer(
      Request request, FeedEdition edition, Texts texts, Supplier<ToldFeed> telling) {
    String etag = edition.digest() + "." + texts.tag() + "." + build;
    if (request.conditions().knows(etag)) {
      return Future.succeededFuture(Answer.notModified(etag).keptFor(limits.age()));
    }
    ToldFeed feed = telling.get();
    return kept.find(request.here().without(""), etag, () -> write(request, feed))
        .map(body -> body.answer(request, bytes -> open(feed, bytes)).withEtag(etag));
  }

  /** Of what has no edition: the tag is that of what was written. */
  Future<Answer> answerAnew(Request request, ToldFeed feed) {
    return write(request, feed).map(body -> open(feed, body));
  }

  private Future<Buffer> write(Request request, ToldFeed feed) {
    return writer.write(Caller.ANONYMOUS, feed, request.here());
  }

  private Answer open(ToldFeed feed, Buffer body) {
    return Answer.open(feed.asked().form().type() + "; charset=utf-8", body, limits.age());
  }

  /**
   * To where it is from now on; without a cursor, whose posts may stand elsewhere there.
   *
   * @param feed its address without an ending
   */
  Answer moved(Request request, FeedForm form, String feed) {
    return Answer.moved(request.here().carriedTo(feed + form.ending(), "text", "limit"))
        .keptFor(limits.age());
  }
}
