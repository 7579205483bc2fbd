package org.plenary.reading;

import java.util.Optional;

/**
 * How far a member is in a discussion, or in a branch of it. What they wrote themselves, under
 * whichever name, is never new to them.
 *
 * @param readNumber the number up to which they saw all, 0 for none
 * @param unread visible posts of others behind it that they did not see
 * @param firstUnread the lowest number of these
 * @param lastSpoke the number of their own last post
 * @param sinceSpoken visible posts of others behind that; 0 to who never spoke
 */
public record Reading(
    int readNumber,
    int unread,
    Optional<Integer> firstUnread,
    Optional<Integer> lastSpoke,
    int sinceSpoken) {}
