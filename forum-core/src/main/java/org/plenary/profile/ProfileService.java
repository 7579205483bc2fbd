package org.plenary.profile;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlClient;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.plenary.caller.CallerMemory;
import org.plenary.member.MemberId;
import org.plenary.problem.FieldCheck;
import org.plenary.problem.Problem;
import org.plenary.problem.ProblemException;
import org.plenary.problem.Why;

/** What members say of themselves: once on their first visit, and whatever changes later. */
public final class ProfileService {

  private final Pool pool;
  private final CallerMemory memory;
  private final HandleRules handles = new HandleRules();

  public ProfileService(Pool pool, CallerMemory memory) {
    this.pool = pool;
    this.memory = memory;
  }

  public Future<OwnProfile> getProfile(MemberId member) {
    return ProfileQueries.find(pool, member).compose(ProblemException::found);
  }

  /** The chapter that stands beside the member's own name; empty where none does. */
  public Future<Optional<ShownChapter>> findShownChapter(MemberId member) {
    return ProfileQueries.shown(pool, member);
  }

  /**
   * Takes the handle for good, and notes that the rules were accepted. Refused with {@link
   * Problem.Invalid} for what cannot be kept or a version that is not the newest, and with {@link
   * Problem.Conflict} for a handle that is another member's, or looks like it.
   */
  public Future<Void> welcome(MemberId member, FirstVisit visit) {
    return ProfileQueries.find(pool, member)
        .compose(ProblemException::found)
        .compose(profile -> welcome(member, visit, profile));
  }

  private Future<Void> welcome(MemberId member, FirstVisit visit, OwnProfile profile) {
    return profile.welcomed()
        ? ProblemException.fail(
            new Problem.Conflict(Why.of("handle-chosen", "A handle is chosen once.")))
        : check(visit, profile).verdict().compose(_ -> accept(member, visit));
  }

  private FieldCheck check(FirstVisit visit, OwnProfile profile) {
    var about =
        new About(
            visit.name(), visit.languages(), visit.timeZone(), "", List.of(), Optional.empty());
    return AboutRules.check(about)
        .that(handles.objection(visit.handle()))
        .that(
            visit.rulesVersion() == profile.rulesVersion(),
            "rules",
            Why.of(
                "newest-rules",
                "The newest rules must be accepted: version %d.",
                profile.rulesVersion()));
  }

  private Future<Void> accept(MemberId member, FirstVisit visit) {
    String skeleton = handles.skeleton(visit.handle());
    return pool.withTransaction(
            transaction ->
                ProfileQueries.welcome(transaction, member, visit, skeleton)
                    .compose(ProfileService::requireFree)
                    .compose(_ -> ProfileQueries.accept(transaction, member, visit.rulesVersion())))
        .onSuccess(_ -> memory.forget(member))
        .mapEmpty();
  }

  private static Future<Void> requireFree(boolean free) {
    return free
        ? Future.succeededFuture()
        : ProblemException.fail(
            Problem.Conflict.field(
                "handle",
                Why.of("handle-taken", "Somebody has this handle, or one that looks like it.")));
  }

  /**
   * Replaces what a member says of themselves. Refused with {@link Problem.Invalid} for what cannot
   * be kept, and for a chapter to which the member does not belong.
   */
  public Future<Void> change(MemberId member, About about) {
    return AboutRules.check(about)
        .verdict()
        .compose(_ -> pool.withTransaction(transaction -> change(transaction, member, about)))
        .onSuccess(_ -> memory.forget(member))
        .mapEmpty();
  }

  private static Future<Void> change(SqlClient transaction, MemberId member, About about) {
    return ProfileQueries.change(transaction, member, about)
        .compose(ProfileService::requireOwn)
        .compose(_ -> ProfileQueries.affiliate(transaction, member, about));
  }

  private static Future<Void> requireOwn(boolean own) {
    return own
        ? Future.succeededFuture()
        : ProblemException.fail(
            Problem.Invalid.field("chapter", Why.of("not-yours", "You do not belong to it.")));
  }

  /** Languages as people write them into one field. */
  public static List<String> languages(String field) {
    return Stream.of(field.split("[,; ]+", -1)).filter(tag -> !tag.isBlank()).distinct().toList();
  }
}
