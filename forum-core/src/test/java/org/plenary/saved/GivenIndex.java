package org.plenary.saved;

import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.List;
import org.plenary.finding.Finder;
import org.plenary.finding.Hit;
import org.plenary.finding.Inquiry;
import org.plenary.question.Clause;
import org.plenary.writing.Written;

/** An index that names what it was given, whatever is asked, unless it is away. */
final class GivenIndex implements Finder {

  private final List<Hit> hits = new ArrayList<>();
  private final List<Clause.After> asked = new ArrayList<>();
  private boolean away;

  void put(Written... posts) {
    for (Written post : posts) {
      hits.addFirst(new Hit(post.id().value(), post.discussion().value(), 0));
    }
  }

  void setAway(boolean away) {
    this.away = away;
  }

  /** From when on it was asked, each time. */
  List<Clause.After> asked() {
    return asked;
  }

  @Override
  public Future<List<Hit>> find(Inquiry inquiry) {
    asked.add((Clause.After) inquiry.question().clauses().getLast());
    return away
        ? Future.failedFuture("The index is away.")
        : Future.succeededFuture(List.copyOf(hits));
  }
}
