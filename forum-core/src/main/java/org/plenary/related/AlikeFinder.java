package org.plenary.related;

import io.vertx.core.Future;
import java.util.List;
import org.plenary.discussion.DiscussionId;
import org.plenary.finding.Reach;

/** An index that knows which discussions say alike things. What it says is believed of none. */
public interface AlikeFinder {

  /** The most that are named. */
  int MOST = 10;

  /** The most alike first. Fails where the index cannot answer now. */
  Future<List<DiscussionId>> alike(Likeness words, Reach reach);
}
