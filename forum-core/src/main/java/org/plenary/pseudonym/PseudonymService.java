package org.plenary.pseudonym;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Pool;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.plenary.caller.Caller;
import org.plenary.forum.Forum;
import org.plenary.forum.ForumAddress;
import org.plenary.forum.ForumId;
import org.plenary.forum.ForumService;
import org.plenary.member.MemberId;
import org.plenary.problem.Problem;
import org.plenary.problem.ProblemException;
import org.plenary.problem.Why;
import org.plenary.sealing.Sealing;

/**
 * Gives members one pseudonym a forum. The member behind it is sealed with a key that is not in the
 * database, and no other name of theirs leads to it.
 */
public final class PseudonymService {

  private static final String PURPOSE = "pseudonym";

  private final Pool pool;
  private final ForumService forums;
  private final Sealing sealing;

  public PseudonymService(Pool pool, ForumService forums, Sealing sealing) {
    this.pool = pool;
    this.forums = forums;
    this.sealing = sealing;
  }

  /**
   * The caller's own in this forum; empty where there is none yet, or may be none, and for a token
   * that was made for another chapter.
   */
  public Future<Optional<Pseudonym>> find(Caller caller, Forum forum) {
    return caller
        .member()
        .filter(_ -> caller.reaches(forum.chapterId()))
        .map(member -> PseudonymQueries.find(pool, digest(member, forum.id())))
        .orElseGet(() -> Future.succeededFuture(Optional.empty()));
  }

  /** The caller's own there; refused where none was chosen, or the forum takes none any more. */
  public Future<Pseudonym> require(Caller caller, ForumId forum) {
    return PseudonymQueries.usable(pool, forum, digest(caller.member().orElseThrow(), forum))
        .compose(
            found ->
                found
                    .map(Future::succeededFuture)
                    .orElseGet(
                        () ->
                            ProblemException.fail(
                                new Problem.NotAllowed(
                                    Why.of(
                                        "pseudonym-none",
                                        "You have no pseudonym here, or none may be used.")))));
  }

  /** Whether this is the digest of the caller's own there. */
  public boolean isOwn(Caller caller, ForumId forum, Buffer digest) {
    return caller.member().map(member -> isOwn(member, forum, digest)).orElse(false);
  }

  /** Whether this is the digest of the member's own there. */
  public boolean isOwn(MemberId member, ForumId forum, Buffer digest) {
    return digest(member, forum).equals(digest);
  }

  /**
   * The bylines of all pseudonyms of the caller, for who asks about themselves: what stands under
   * them is never to be kept together with the member. To a token that was made for one chapter,
   * those of other chapters are not told.
   */
  public Future<List<Long>> listBylines(Caller caller) {
    MemberId member = caller.member().orElseThrow();
    return PseudonymQueries.forums(pool, caller.confines())
        .map(forums -> forums.stream().map(forum -> digest(member, forum)).toList())
        .compose(
            digests ->
                digests.isEmpty()
                    ? Future.succeededFuture(List.of())
                    : PseudonymQueries.bylines(pool, digests));
  }

  /** Who was sealed so; whoever asks has written down that they did. */
  public Optional<MemberId> open(Buffer seal) {
    return sealing
        .open(PURPOSE, seal.getBytes())
        .map(open -> new MemberId(Long.parseLong(new String(open, StandardCharsets.UTF_8))));
  }

  /** Whether the caller may choose one there. */
  public boolean allows(Caller caller, Forum forum) {
    return PseudonymPolicy.allows(caller, forum);
  }

  /**
   * Takes a name for good: who could change it could be many. Refused where the forum does not
   * allow it, for a second one, and for a name that somebody has.
   */
  public Future<Pseudonym> choose(Caller caller, ForumAddress address, String wish) {
    String name = PseudonymName.normal(wish);
    return forums
        .getForum(caller, address)
        .compose(forum -> refusal(caller, forum, name).orElseGet(() -> take(caller, forum, name)));
  }

  private static Optional<Future<Pseudonym>> refusal(Caller caller, Forum forum, String name) {
    return PseudonymPolicy.allows(caller, forum)
        ? PseudonymName.objection(name).map(ProblemException::fail)
        : Optional.of(
            ProblemException.fail(
                new Problem.NotAllowed(
                    Why.of(
                        "pseudonym-members",
                        "Nobody but its members stands under a pseudonym here,"
                            + " and only where the forum allows it."))));
  }

  private Future<Pseudonym> take(Caller caller, Forum forum, String name) {
    MemberId member = caller.member().orElseThrow();
    byte[] text = Long.toString(member.value()).getBytes(StandardCharsets.UTF_8);
    return PseudonymQueries.insert(
            pool,
            forum,
            name,
            Buffer.buffer(sealing.seal(PURPOSE, text)),
            digest(member, forum.id()))
        .compose(
            taken ->
                taken
                    .map(Future::succeededFuture)
                    .orElseGet(
                        () ->
                            ProblemException.fail(
                                new Problem.Conflict(
                                    Why.of(
                                        "pseudonym-taken",
                                        "Somebody has this name, or you have another one here.")))));
  }

  /** By which the member's own there is found, and nothing else; there may be none. */
  public Buffer digest(MemberId member, ForumId forum) {
    String text = member.value() + " " + forum.value();
    return Buffer.buffer(sealing.digest(PURPOSE, text.getBytes(StandardCharsets.UTF_8)));
  }
}
