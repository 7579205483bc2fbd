package org.plenary.web.page;

import java.util.Optional;
import java.util.stream.Stream;
import org.plenary.web.door.Query;
import org.plenary.web.door.Request;

/** The confirmation of an address, as the link of a mail and then the form carry it. */
final class Confirmed {

  /** What it is called there. */
  static final String FIELD = "confirmation";

  // It holds an address, sealed and in base64.
  private static final int LONGEST = 1_000;

  private Confirmed() {}

  /** The query of a page to which such a link may lead, with these fields beside. */
  static Query query(Request request, String... others) {
    String[] all = Stream.concat(Stream.of(FIELD), Stream.of(others)).toArray(String[]::new);
    return request.longQuery(LONGEST, all);
  }

  /** From the link, and from then on from the form. */
  static Optional<String> of(Request request, Entered entered) {
    return query(request, "file")
        .text(FIELD)
        .or(() -> Optional.of(entered.field(FIELD, "")).filter(one -> !one.isEmpty()));
  }
}
