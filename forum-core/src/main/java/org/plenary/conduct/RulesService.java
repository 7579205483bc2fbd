package org.plenary.conduct;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import java.util.List;
import org.plenary.caller.Caller;
import org.plenary.problem.ProblemException;

/** The codes of conduct of chapters, and what their forums add. */
public final class RulesService {

  private final Pool pool;

  public RulesService(Pool pool) {
    this.pool = pool;
  }

  /**
   * The newest rules of the chapter, then those of each forum that the caller may read, each in the
   * first of the languages in which it is published, else in the chapter's own; empty where there
   * are none yet.
   */
  public Future<List<CodeOfConduct>> listRules(
      Caller caller, String chapterSlug, List<String> languages) {
    return RulesQueries.list(pool, caller, chapterSlug, languages);
  }

  /** One version, of those that were ever published, in the same language. */
  public Future<CodeOfConduct> getRules(
      Caller caller, CodePlace place, int version, List<String> languages) {
    return RulesQueries.find(pool, caller, place, version, languages)
        .compose(ProblemException::found);
  }
}
