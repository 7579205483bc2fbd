package org.plenary.moderation;

import java.time.Duration;

/**
 * What an operator decides of moderation.
 *
 * @param undo how long an action can be taken back as if it had not been
 * @param most how many contributions one action may concern
 * @param appeals how long the person concerned may appeal
 */
public record ModerationLimits(Duration undo, int most, Duration appeals) {}
