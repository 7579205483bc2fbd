package org.plenary.web.door;

import java.time.Duration;

/**
 * What is given to those who read feeds.
 *
 * @param entries how many a feed has where none are asked for
 * @param age how long others may keep one
 * @param keptBytes how many bytes of feeds are kept here; none where it is 0
 * @param authority who names what is in them, a host by RFC 4151; it stays when the host changes
 */
public record FeedLimits(int entries, Duration age, int keptBytes, String authority) {}
