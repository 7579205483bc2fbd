package org.plenary.writing;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import java.util.Optional;
import org.plenary.caller.Caller;
import org.plenary.caller.Person;
import org.plenary.forum.ForumId;
import org.plenary.post.PostId;
import org.plenary.pseudonym.PseudonymService;

/** Under which names people write, and that each wish of theirs is fulfilled once. */
final class Signatures {

  private final PseudonymService pseudonyms;

  Signatures(PseudonymService pseudonyms) {
    this.pseudonyms = pseudonyms;
  }

  /** What was answered when the same was sent before. */
  static Optional<Written> kept(Writer writer, Trace trace) {
    return writer.kept().flatMap(kept -> trace.retry().map(kept::answer));
  }

  Future<Signed> sign(Caller caller, boolean hidden, ForumId forum, Writer writer) {
    Person person = caller.person().orElseThrow();
    return byline(caller, hidden, forum, writer).map(byline -> new Signed(person, byline));
  }

  private Future<Optional<Long>> byline(
      Caller caller, boolean hidden, ForumId forum, Writer writer) {
    return hidden
        ? pseudonyms.require(caller, forum).map(found -> Optional.of(found.byline()))
        : Future.succeededFuture(writer.byline());
  }

  /** Refused while the same wish is being fulfilled. */
  static Future<Void> claim(SqlClient transaction, Trace trace) {
    return trace
        .retry()
        .map(retry -> KeptAnswers.claim(transaction, retry))
        .orElseGet(Future::succeededFuture);
  }

  /** Keeps the answer, where it may be asked for again. */
  static Future<Void> keep(SqlClient transaction, Trace trace, PostId post) {
    return trace
        .retry()
        .map(retry -> KeptAnswers.keep(transaction, retry, post))
        .orElseGet(Future::succeededFuture);
  }
}
