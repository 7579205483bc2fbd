package org.plenary.web.page;

import java.util.Optional;
import org.plenary.web.door.Query;

/** The answer that two buttons give. */
enum YesNo {
  YES,
  NO;

  /** Whether it was yes; whatever else was sent means no. */
  static boolean of(Query form, String name) {
    return form.choice(name, YesNo.class).equals(Optional.of(YES));
  }
}
