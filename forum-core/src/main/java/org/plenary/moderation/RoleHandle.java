package org.plenary.moderation;

/**
 * Under what a moderator of a chapter stands in public.
 *
 * @param byline its number
 * @param letter "B" of "moderator B of Senegal"
 */
public record RoleHandle(long byline, String letter) {}
