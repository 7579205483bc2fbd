package org.plenary.opening;

/**
 * A pseudonym or a role handle.
 *
 * @param byline its number
 * @param name what the public calls it
 * @param asked whether an officer wishes to know who is behind it
 */
public record SealedName(long byline, String name, boolean asked) {}
