package org.plenary.server.settings;

import java.time.Duration;
import org.plenary.token.TokenLimits;

/** Tokens that members make for their programs. */
public record TokenSettings(
    @Setting(
            name = "PLENARY_TOKEN_LONGEST",
            standard = "P365D",
            meaning = "How long a personal token may live.",
            range = {"P1D", "P3650D"})
        Duration longest,
    @Setting(
            name = "PLENARY_TOKEN_MOST",
            standard = "50",
            meaning = "How many personal tokens a member may have.",
            range = {"0", "10000"})
        int most) {

  public TokenLimits limits() {
    return new TokenLimits(longest, most);
  }
}
