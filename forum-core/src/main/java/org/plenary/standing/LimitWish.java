package org.plenary.standing;

import java.time.Duration;
import java.util.Optional;
import org.plenary.moderation.ActionKind;
import org.plenary.moderation.Reason;

/**
 * What a moderator wishes to do to somebody.
 *
 * @param kind a step of the ladder
 * @param byline under which the person stands
 * @param lasts absent for a note alone
 * @param matter the number of the case in which it is done
 */
public record LimitWish(
    ActionKind kind,
    long byline,
    Reach reach,
    Optional<Duration> lasts,
    Reason reason,
    Optional<Long> matter) {}
