package org.plenary.conduct;

/** One numbered rule, which an action of moderation can cite. */
public record Rule(int number, String title, String body) {}
