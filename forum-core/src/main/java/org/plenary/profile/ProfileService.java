package org.plenary.profile;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.plenary.member.MemberId;
import org.plenary.problem.FieldError;
import org.plenary.problem.Problem;
import org.plenary.problem.ProblemException;

/** What members say of themselves: once on their first visit, and whatever changes later. */
public final class ProfileService {

  private final Pool pool;
  private final HandleRules handles = new HandleRules();

  public ProfileService(Pool pool) {
    this.pool = pool;
  }

  public Future<OwnProfile> getProfile(MemberId member) {
    return ProfileQueries.find(pool, member).compose(ProblemException::found);
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
    List<FieldError> errors = errors(visit, profile);
    if (profile.welcomed()) {
      return ProblemException.fail(new Problem.Conflict("A handle is chosen once."));
    }
    return errors.isEmpty()
        ? pool.withTransaction(
                transaction ->
                    ProfileQueries.welcome(
                            transaction, member, visit, handles.skeleton(visit.handle()))
                        .compose(ProfileService::requireFree)
                        .compose(
                            _ -> ProfileQueries.accept(transaction, member, visit.rulesVersion())))
            .mapEmpty()
        : ProblemException.fail(new Problem.Invalid(errors));
  }

  private static Future<Void> requireFree(boolean free) {
    return free
        ? Future.succeededFuture()
        : ProblemException.fail(
            new Problem.Conflict("Somebody has this handle, or one that looks like it."));
  }

  private List<FieldError> errors(FirstVisit visit, OwnProfile profile) {
    var about = new About(visit.name(), visit.languages(), visit.timeZone(), "", List.of());
    var errors = new ArrayList<FieldError>();
    handles.objection(visit.handle()).ifPresent(errors::add);
    errors.addAll(AboutRules.errors(about));
    if (visit.rulesVersion() != profile.rulesVersion()) {
      errors.add(
          new FieldError(
              "rules",
              "The newest rules must be accepted: version %d.".formatted(profile.rulesVersion())));
    }
    return errors;
  }

  /** Replaces what a member says of themselves. */
  public Future<Void> change(MemberId member, About about) {
    List<FieldError> errors = AboutRules.errors(about);
    return errors.isEmpty()
        ? pool.withTransaction(transaction -> ProfileQueries.change(transaction, member, about))
            .mapEmpty()
        : ProblemException.fail(new Problem.Invalid(errors));
  }

  /** Languages as people write them into one field. */
  public static List<String> languages(String field) {
    return Stream.of(field.split("[,; ]+", -1)).filter(tag -> !tag.isBlank()).distinct().toList();
  }
}
