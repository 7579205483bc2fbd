package org.plenary.casework;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import java.util.Optional;
import org.plenary.moderation.RoleHandle;
import org.plenary.problem.FieldCheck;
import org.plenary.problem.Problem;
import org.plenary.problem.ProblemException;
import org.plenary.problem.Why;
import org.plenary.writing.Composer;
import org.plenary.writing.NewWords;
import org.plenary.writing.Preview;

/** Writes down what is said in a case, rendered once. */
final class Entries {

  private final Composer composer;
  private final int letters;

  Entries(Composer composer, int letters) {
    this.composer = composer;
    this.letters = letters;
  }

  /**
   * How it will stand; refused where it is empty or too long.
   *
   * @param around the language of the case, for what is too short to tell
   */
  Future<Preview> compose(String source, String around) {
    return new FieldCheck()
        .text("source", source, letters)
        .verdict()
        .compose(_ -> composer.preview(new NewWords(source, Optional.empty()), around));
  }

  /** Something for the team alone. */
  static Future<Void> note(
      SqlClient transaction, CaseId id, RoleHandle by, String source, Preview words) {
    return EntryQueries.insert(transaction, id, EntryKind.TEAM_NOTE, Optional.of(by), source, words)
        .compose(Entries::requireRoom);
  }

  /**
   * Something of the conversation, after which the case waits for the other side.
   *
   * @param by absent for the person concerned
   */
  static Future<Void> say(
      SqlClient transaction, CaseId id, Optional<RoleHandle> by, String source, Preview words) {
    CaseState next = by.isPresent() ? CaseState.WAITING_FOR_THEM : CaseState.WAITING_FOR_US;
    return EntryQueries.turn(transaction, id, next)
        .compose(Entries::requireOpen)
        .compose(
            _ -> EntryQueries.insert(transaction, id, EntryKind.CONVERSATION, by, source, words))
        .compose(Entries::requireRoom);
  }

  private static Future<Void> requireOpen(boolean isOpen) {
    return isOpen
        ? Future.succeededFuture()
        : ProblemException.fail(
            new Problem.Conflict(Why.of("case-closed", "This case is closed.")));
  }

  private static Future<Void> requireRoom(boolean hasRoom) {
    return hasRoom
        ? Future.succeededFuture()
        : ProblemException.fail(
            new Problem.Conflict(
                Why.of("case-full", "As much was said in this case as there is room for.")));
  }
}
