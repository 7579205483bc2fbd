package org.plenary.member;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlClient;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.plenary.caller.ClaimedRole;
import org.plenary.mailaddress.AddressSeal;
import org.plenary.mailaddress.MailAddress;
import org.plenary.member.ClaimQueries.Known;

/**
 * What an identity provider says of people who are members already, without their signing in. News
 * that is older than what is known changes nothing; nobody becomes a member by it.
 */
public final class ClaimService {

  private final Pool pool;
  private final AddressSeal seal;
  private final Duration trust;

  /**
   * @param trust how long what a chapter's own provider said is believed without a new sign-in
   */
  public ClaimService(Pool pool, AddressSeal seal, Duration trust) {
    this.pool = pool;
    this.seal = seal;
    this.trust = trust;
  }

  /** An account has these roles and this verified address, and no others. */
  public Future<Void> claim(
      Account account, Set<ClaimedRole> roles, Optional<MailAddress> address, Instant asOf) {
    return ClaimQueries.known(pool, account, asOf.minus(trust))
        .compose(
            member ->
                member
                    .map(known -> claim(known, roles, address, asOf))
                    .orElseGet(Future::succeededFuture));
  }

  private Future<Void> claim(
      Known member, Set<ClaimedRole> roles, Optional<MailAddress> address, Instant asOf) {
    Set<ClaimedRole> believed = member.isBelieved() ? roles : Set.of();
    return ArrivalQueries.claim(pool, member.id(), believed, ToldAddress.of(seal, address), asOf);
  }

  /** An account was closed: its claimed roles are gone, its sessions end, and so does its mail. */
  public Future<Void> close(Account account, Instant asOf) {
    return pool.withTransaction(transaction -> close(transaction, account, asOf)).mapEmpty();
  }

  private static Future<Void> close(SqlClient transaction, Account account, Instant asOf) {
    return ClaimQueries.close(transaction, account, asOf)
        .compose(_ -> ClaimQueries.endSessions(transaction));
  }

  /** Exactly these accounts of the issuer have a role. */
  public Future<Void> settle(String issuer, ClaimedRole role, List<String> subjects, Instant asOf) {
    return ClaimQueries.settle(pool, issuer, role, subjects, asOf.minus(trust), asOf);
  }

  /** Claims of members whom a chapter's own provider signed in too long ago are gone. */
  public Future<Void> lapse(String issuer, Instant asOf) {
    return ClaimQueries.lapse(pool, issuer, asOf.minus(trust), asOf);
  }

  /**
   * Members whose accounts are open here and not among these of the issuer. A list that is read
   * page by page can miss one, so each is to be asked for before it is closed.
   */
  public Future<List<String>> listMissing(String issuer, List<String> subjects, Instant asOf) {
    return ClaimQueries.listMissing(pool, issuer, subjects, asOf);
  }

  /** Each of these accounts of the issuer has this verified address, or none. */
  public Future<Void> reach(
      String issuer, Map<String, Optional<MailAddress>> addresses, Instant asOf) {
    Map<String, ToldAddress> verified =
        addresses.entrySet().stream()
            .filter(one -> one.getValue().isPresent())
            .collect(
                Collectors.toMap(Map.Entry::getKey, one -> ToldAddress.of(seal, one.getValue())));
    return ClaimQueries.reach(pool, issuer, List.copyOf(addresses.keySet()), verified, asOf);
  }

  /** Who somebody is at an identity provider. */
  public record Account(String issuer, String subject) {}
}
