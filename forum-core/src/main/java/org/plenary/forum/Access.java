package org.plenary.forum;

import org.plenary.caller.Audience;

/**
 * Who can read and post in a forum, and what may leave it.
 *
 * @param version rises with every change
 * @param feeds whether it may be read as a feed
 * @param embeds whether other sites may embed it
 * @param pseudonyms whether members may post under a pseudonym of this forum
 */
public record Access(
    int version,
    Audience reading,
    Posting posting,
    boolean feeds,
    boolean embeds,
    boolean pseudonyms) {}
