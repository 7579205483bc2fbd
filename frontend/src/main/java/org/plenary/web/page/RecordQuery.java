package org.plenary.web.page;

import org.plenary.forum.ForumAddress;
import org.plenary.problem.Problem;
import org.plenary.problem.ProblemException;
import org.plenary.problem.Why;
import org.plenary.record.RecordFilter;
import org.plenary.record.RecordKind;
import org.plenary.web.door.Query;

/** Which entries of the public record are asked for, alike by pages, tables and programs. */
public final class RecordQuery {

  private static final int HIGHEST_RULE = 999;

  private RecordQuery() {}

  /** By {@code chapter}, {@code forum}, {@code kind} and {@code rule}. */
  public static RecordFilter filter(Query query) {
    return new RecordFilter(
        query.text("chapter"),
        query.text("forum").map(RecordQuery::forum),
        query.choice("kind", RecordKind.class),
        query.number("rule", HIGHEST_RULE));
  }

  private static ForumAddress forum(String text) {
    return ForumAddress.parse(text)
        .orElseThrow(
            () ->
                new ProblemException(
                    Problem.Invalid.field(
                        "forum", Why.of("forum-named", "It must be chapter/forum."))));
  }
}
