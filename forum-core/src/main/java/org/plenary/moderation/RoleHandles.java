package org.plenary.moderation;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.SqlClient;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.plenary.caller.Caller;
import org.plenary.caller.Standing;
import org.plenary.chapter.ChapterId;
import org.plenary.member.MemberId;
import org.plenary.sealing.Sealing;

/**
 * Gives each moderator one handle a chapter, for good: "moderator B of Senegal". Who it is is
 * sealed with a key that is not in the database.
 */
public final class RoleHandles {

  private static final String PURPOSE = "role";

  private final Sealing sealing;

  public RoleHandles(Sealing sealing) {
    this.sealing = sealing;
  }

  /** The member's own in this chapter; the next letter for who has none yet. */
  public Future<RoleHandle> of(SqlClient transaction, MemberId member, ChapterId chapter) {
    Buffer digest = digest(member, chapter);
    return RoleHandleQueries.find(transaction, digest)
        .compose(
            found ->
                found
                    .map(Future::succeededFuture)
                    .orElseGet(() -> give(transaction, member, chapter, digest)));
  }

  private Future<RoleHandle> give(
      SqlClient transaction, MemberId member, ChapterId chapter, Buffer digest) {
    return RoleHandleQueries.queue(transaction, chapter)
        .compose(_ -> RoleHandleQueries.count(transaction, chapter))
        .compose(
            given ->
                RoleHandleQueries.insert(
                    transaction, chapter, Letters.of(given), seal(member), digest));
  }

  /** Those by which all handles that the caller may have are known. */
  public List<Buffer> digests(Caller caller) {
    return caller.member().stream()
        .flatMap(
            member ->
                caller.standings().stream()
                    .map(Standing::chapter)
                    .distinct()
                    .map(chapter -> digest(member, chapter)))
        .toList();
  }

  /** Who was sealed so; whoever asks has written down that they did. */
  public Optional<MemberId> open(Buffer seal) {
    return sealing
        .open(PURPOSE, seal.getBytes())
        .map(open -> new MemberId(Long.parseLong(new String(open, StandardCharsets.UTF_8))));
  }

  private Buffer seal(MemberId member) {
    return Buffer.buffer(sealing.seal(PURPOSE, text(Long.toString(member.value()))));
  }

  /** Whether this is the digest of the member's own there. */
  public boolean isOwn(MemberId member, ChapterId chapter, Buffer digest) {
    return digest(member, chapter).equals(digest);
  }

  /** By which the member's own there is found, and nothing else; there may be none. */
  public Buffer digest(MemberId member, ChapterId chapter) {
    return Buffer.buffer(sealing.digest(PURPOSE, text(member.value() + " " + chapter.value())));
  }

  private static byte[] text(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
