package org.plenary.casework;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlClient;
import java.util.Optional;
import org.plenary.caller.Caller;
import org.plenary.casework.ConversationQueries.Own;
import org.plenary.inbox.Chain;
import org.plenary.inbox.NotificationKind;
import org.plenary.page.Page;
import org.plenary.page.PageRequest;
import org.plenary.problem.Problem;
import org.plenary.problem.ProblemException;
import org.plenary.writing.Composer;
import org.plenary.writing.Preview;

/**
 * Where the person concerned talks with the moderators, under whichever name they are concerned. To
 * all others, and before a moderator wrote, a conversation does not exist.
 */
public final class ConversationService {

  private final Pool pool;
  private final Faces faces;
  private final Entries entries;

  public ConversationService(Pool pool, Faces faces, Composer composer, CaseLimits limits) {
    this.pool = pool;
    this.faces = faces;
    this.entries = new Entries(composer, limits.letters());
  }

  /** The caller's own, the one in which something was said last first. */
  public Future<Page<OwnCase>> list(Caller caller, PageRequest request) {
    return faces
        .digests(pool, caller)
        .compose(digests -> ConversationQueries.list(pool, caller, digests, request))
        .map(found -> Page.of(request, found, OwnCase::keys));
  }

  public Future<Conversation> get(Caller caller, CaseId id) {
    return find(caller, id)
        .compose(
            own ->
                ConversationQueries.entries(pool, id)
                    .map(said -> new Conversation(own.shown(), said)));
  }

  private Future<Own> find(Caller caller, CaseId id) {
    return faces
        .digests(pool, caller)
        .compose(digests -> ConversationQueries.find(pool, caller, digests, id))
        .compose(ProblemException::found);
  }

  /**
   * Answers the moderators, in Markdown; then the case waits for them. Refused with {@link
   * Problem.Conflict} when it is closed.
   */
  public Future<Void> answer(Caller caller, CaseId id, String source) {
    return find(caller, id)
        .compose(
            own ->
                entries
                    .compose(source, own.language())
                    .compose(words -> answer(own, source, words)));
  }

  private Future<Void> answer(Own own, String source, Preview words) {
    CaseId id = own.shown().id();
    return pool.withTransaction(
            transaction ->
                Entries.say(transaction, id, Optional.empty(), source, words)
                    .compose(_ -> tell(transaction, own)))
        .mapEmpty();
  }

  private static Future<Void> tell(SqlClient transaction, Own own) {
    return Chain.tellMembers(
        transaction,
        NotificationKind.CASE_ANSWERED,
        own.chapter(),
        own.shown().id().value(),
        own.owner().stream().toList());
  }
}
