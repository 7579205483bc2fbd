package org.plenary.letter;

import io.vertx.core.buffer.Buffer;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.plenary.member.MemberId;
import org.plenary.post.PostId;

/**
 * One mail to one person, taken for a while by who sends it.
 *
 * @param domain keyed digest of the domain of its address, by which pace is kept
 * @param attempts with this one
 */
public record Letter(
    long id,
    Addressee to,
    Cause cause,
    Buffer domain,
    OffsetDateTime madeAt,
    OffsetDateTime leasedUntil,
    int attempts) {

  /** The member who gets it; absent for somebody without an account. */
  public Optional<MemberId> member() {
    return to instanceof Addressee.Member(MemberId id) ? Optional.of(id) : Optional.empty();
  }

  /** Who gets it. */
  public sealed interface Addressee {

    record Member(MemberId id) implements Addressee {}

    /**
     * Somebody without an account.
     *
     * @param sealed their address
     */
    record Outsider(Buffer sealed) implements Addressee {}
  }

  /** For what it is sent. */
  public sealed interface Cause {

    /** A post of a forum that they read as a list. */
    record Listed(PostId post) implements Cause {}

    /** Something in their inbox. */
    record Told(long notification) implements Cause {}

    /**
     * What came since the digest before.
     *
     * @param to the last notification that it tells of
     */
    record Digest(MailWay way, long to) implements Cause {}

    /**
     * An invitation.
     *
     * @param words what its mail alone knows, sealed
     */
    record Invited(long invitation, Buffer words) implements Cause {}

    /**
     * An address that somebody without an account is to confirm.
     *
     * @param words what its mail alone knows, sealed
     */
    record Confirming(Buffer words) implements Cause {}

    /**
     * A report without an account.
     *
     * @param words what its mail alone knows, sealed
     */
    record Reported(long report, Optional<Buffer> words) implements Cause {}
  }
}
