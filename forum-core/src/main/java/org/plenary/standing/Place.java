package org.plenary.standing;

import io.vertx.sqlclient.Tuple;
import java.util.Optional;
import org.plenary.chapter.ChapterId;
import org.plenary.forum.ForumId;

/** Where a limit counts, as it is kept; everywhere without a chapter. */
record Place(Optional<ChapterId> chapter, Optional<ForumId> forum) {

  Tuple addTo(Tuple values) {
    return values
        .addInteger(chapter.map(ChapterId::value).orElse(null))
        .addInteger(forum.map(ForumId::value).orElse(null));
  }
}
