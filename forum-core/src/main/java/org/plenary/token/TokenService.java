package org.plenary.token;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import java.util.List;
import java.util.Optional;
import org.plenary.caller.Caller;
import org.plenary.member.MemberId;
import org.plenary.problem.FieldError;
import org.plenary.problem.Problem;
import org.plenary.problem.ProblemException;
import org.plenary.problem.Why;
import org.plenary.sealing.Secret;

/** Tokens that members make for their programs, each for less than the member may do. */
public final class TokenService {

  private final Pool pool;
  private final TokenLimits limits;

  public TokenService(Pool pool, TokenLimits limits) {
    this.pool = pool;
    this.limits = limits;
  }

  /**
   * Makes one, and gives its secret for the only time. Refused with {@link Problem.Invalid} for a
   * wish that makes no sense, and with {@link Problem.Conflict} for one too many.
   */
  public Future<Secret> make(MemberId member, TokenWish wish) {
    List<FieldError> errors = TokenWishes.errors(wish, limits);
    return errors.isEmpty()
        ? make(member, wish, Secret.random(PersonalToken.PREFIX))
        : ProblemException.fail(new Problem.Invalid(errors));
  }

  private Future<Secret> make(MemberId member, TokenWish wish, Secret secret) {
    return TokenQueries.insert(pool, member, wish, secret.digest(), limits.most())
        .compose(
            made ->
                made
                    ? Future.succeededFuture(secret)
                    : ProblemException.fail(
                        new Problem.Conflict(
                            Why.of(
                                "tokens-most",
                                "You have %d tokens, or that chapter is not one of yours.",
                                limits.most()))));
  }

  /** Those that live, the newest first. */
  public Future<List<PersonalToken>> listTokens(MemberId member) {
    return TokenQueries.list(pool, member);
  }

  /** Ends one of this member's; refused with {@link Problem.NotFound} for those of others. */
  public Future<Void> revoke(MemberId member, TokenId token) {
    return TokenQueries.delete(pool, member, token)
        .compose(
            deleted ->
                deleted
                    ? Future.<Void>succeededFuture()
                    : ProblemException.fail(new Problem.NotFound()));
  }

  /**
   * The member who made it, with standings as they are now and what the token allows of them; one
   * statement. Empty for one that never was, ended, or belongs to a closed account.
   */
  public Future<Optional<Caller>> findCaller(Secret secret) {
    return TokenQueries.find(pool, secret.digest());
  }
}
