package org.plenary.mailaddress;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import java.util.Optional;
import java.util.regex.Pattern;
import org.plenary.caller.Caller;
import org.plenary.caller.CallerMemory;
import org.plenary.caller.Role;
import org.plenary.chapter.ChapterId;
import org.plenary.member.MemberId;
import org.plenary.problem.Problem;
import org.plenary.problem.ProblemException;

/**
 * Where members read mail, and whether it gets there: what came back for good is counted, and too
 * often means that mail rests until its member asks for it, or has another address.
 */
public final class AddressBook {

  private static final Pattern STATUS = Pattern.compile("[245]\\.\\d{1,3}\\.\\d{1,3}");
  private static final String UNKNOWN = "5.0.0";

  private final Pool pool;
  private final AddressSeal seal;
  private final AddressLimits limits;
  private final CallerMemory memory;

  public AddressBook(Pool pool, AddressSeal seal, AddressLimits limits, CallerMemory memory) {
    this.pool = pool;
    this.seal = seal;
    this.limits = limits;
    this.memory = memory;
  }

  /** For the member alone; empty where nobody verified one. */
  public Future<Optional<OwnAddress>> find(MemberId member) {
    return AddressQueries.find(pool, seal, member);
  }

  /**
   * A relay refused mail to the member for good.
   *
   * @param status of RFC 3463; what is none counts as unknown
   */
  public Future<Void> failed(MemberId member, String status) {
    return AddressQueries.failed(pool, member, known(status), limits);
  }

  private static String known(String status) {
    return STATUS.matcher(status).matches() ? status : UNKNOWN;
  }

  /**
   * Mail to the member came back, which counts where it was sent to the address that is theirs now,
   * and once at most of each letter that was sent to them lately: everybody can say so who ever saw
   * where one of them comes back to.
   *
   * @param mark of where it was sent
   * @param status as of a refusal
   */
  public Future<Void> returned(MemberId member, long mark, String status) {
    return AddressQueries.digest(pool, member)
        .compose(
            digest ->
                digest.filter(now -> AddressSeal.mark(now) == mark).isPresent()
                    ? AddressQueries.returned(pool, member, known(status), limits)
                    : Future.succeededFuture());
  }

  /** The caller asks for mail again: what came back is forgotten. */
  public Future<Void> resume(Caller caller) {
    return caller
        .member()
        .map(this::resume)
        .orElseGet(() -> ProblemException.fail(new Problem.NotSignedIn()));
  }

  private Future<Void> resume(MemberId member) {
    return AddressQueries.resume(pool, member).onSuccess(_ -> memory.forget(member));
  }

  /** Of a chapter, for its officers; to others there is nothing. */
  public Future<AddressCounts> getCounts(Caller caller, ChapterId chapter) {
    return caller.has(Role.OFFICER, chapter)
        ? AddressQueries.count(pool, chapter)
        : ProblemException.fail(new Problem.NotFound());
  }

  /** What came back too long ago to count, and not too often, is forgotten. */
  public Future<Void> forget() {
    return AddressQueries.forget(pool, limits);
  }
}
