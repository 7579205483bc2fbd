package org.plenary.appeal;

import java.time.Duration;

/**
 * What an operator decides of appeals.
 *
 * @param within how long after its notice an action can be appealed against
 * @param decided within how long an appeal should be decided
 */
public record AppealLimits(Duration within, Duration decided) {}
