package org.plenary.web.page;

import org.plenary.caller.Caller;
import org.plenary.caller.Power;
import org.plenary.holding.HeldLine;

/** Who looks at what is held: officers see it, moderators of its chapter publish and refuse it. */
public record HeldReader(Caller caller) {

  public boolean mayJudge(HeldLine line) {
    return !line.own() && moderates(line);
  }

  public boolean moderates(HeldLine line) {
    return Power.of(caller, line.ground().chapter()).contains(Power.MODERATE);
  }
}
