package org.plenary.administration;

import io.vertx.sqlclient.Tuple;
import org.plenary.caller.Audience;
import org.plenary.forum.Access;
import org.plenary.forum.Posting;

/** The access to a forum as its officers want it. */
public record AccessWish(
    Audience reading, Posting posting, boolean feeds, boolean embeds, boolean pseudonyms) {

  /** Whether more may be read, or in more places, than now. */
  boolean widens(Access now) {
    return reading.compareTo(now.reading()) < 0
        || (feeds && !now.feeds())
        || (embeds && !now.embeds());
  }

  /** Whether less may be read, or in fewer places, than now. */
  boolean narrows(Access now) {
    return reading.compareTo(now.reading()) > 0
        || (!feeds && now.feeds())
        || (!embeds && now.embeds());
  }

  /** The values of the columns of {@code forum_access}, behind these. */
  Tuple addTo(Tuple values) {
    return values
        .addString(reading.sqlName())
        .addString(posting.sqlName())
        .addBoolean(feeds)
        .addBoolean(embeds)
        .addBoolean(pseudonyms);
  }
}
