package org.plenary.casework;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import java.util.Optional;
import org.plenary.caller.Caller;
import org.plenary.moderation.Ground;
import org.plenary.post.PostState;
import org.plenary.problem.Problem;
import org.plenary.problem.ProblemException;
import org.plenary.problem.Why;

/** Finds what somebody points at. Files and profiles become contributions when they are found. */
public final class Matters {

  private Matters() {}

  /**
   * What a statement found.
   *
   * @param state of the contribution itself
   */
  record Found(Matter matter, PostState state) {}

  /**
   * What the caller may read; refused with {@link Problem.NotFound} for all else, and with {@link
   * Problem.Gone} for what was taken away already.
   */
  public static Future<Matter> find(SqlClient transaction, Caller caller, Reported reported) {
    return look(transaction, caller, reported)
        .compose(ProblemException::found)
        .compose(Matters::present);
  }

  /** Where it stands, without making anything of it; refused like {@link #find}. */
  public static Future<Ground> ground(SqlClient client, Caller caller, Reported reported) {
    return switch (reported) {
      case Reported.Entry entry -> groundOf(MatterQueries.entry(client, caller, entry));
      case Reported.SummaryOf summary -> groundOf(MatterQueries.summary(client, caller, summary));
      case Reported.File file ->
          groundOf(MatterQueries.entry(client, caller, new Reported.Entry(file.post().value())));
      case Reported.ProfileOf profile -> ofMember(client, profile.handle());
      case Reported.Person person -> ofMember(client, person.handle());
      case Reported.Place place -> groundOf(MatterQueries.place(client, caller, place));
    };
  }

  private static Future<Ground> groundOf(Future<Optional<Found>> looked) {
    return looked.compose(ProblemException::found).compose(Matters::present).map(Matter::ground);
  }

  private static Future<Ground> ofMember(SqlClient client, String handle) {
    return MatterQueries.groundOf(client, handle).compose(ProblemException::found);
  }

  private static Future<Optional<Found>> look(
      SqlClient transaction, Caller caller, Reported reported) {
    return switch (reported) {
      case Reported.Entry entry -> MatterQueries.entry(transaction, caller, entry);
      case Reported.SummaryOf summary -> MatterQueries.summary(transaction, caller, summary);
      case Reported.File file -> MatterQueries.file(transaction, caller, file);
      case Reported.ProfileOf profile -> MatterQueries.profile(transaction, profile);
      case Reported.Person person -> MatterQueries.person(transaction, person);
      case Reported.Place place -> MatterQueries.place(transaction, caller, place);
    };
  }

  private static Future<Matter> present(Found found) {
    return switch (found.state()) {
      case VISIBLE -> Future.succeededFuture(found.matter());
      case HELD -> ProblemException.fail(new Problem.NotFound());
      case WITHDRAWN, REMOVED ->
          ProblemException.fail(
              new Problem.Gone(Why.of("gone-reported", "What you report was taken away already.")));
    };
  }
}
