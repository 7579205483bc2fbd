package org.plenary.writing;

import java.time.Duration;

/**
 * How much may be written.
 *
 * @param longest a post, in letters
 * @param deepest level of a reply, the first being 0
 * @param mentions most of a post
 * @param quotes most of a post
 * @param files most of a post
 * @param newFor how long somebody is new here
 * @param newHourly posts an hour of somebody new
 * @param hourly posts an hour of everybody else
 * @param forumHourly posts an hour of one member in one forum
 * @param placeHourly posts an hour from one network
 * @param editsHourly edits an hour of one member
 * @param reactionsHourly how often an hour one member feels something, or no longer
 * @param slow after how long who is slowed writes their next post
 * @param grace for how long a correction is not shown as an edit
 */
public record WritingLimits(
    int longest,
    int deepest,
    int mentions,
    int quotes,
    int files,
    Duration newFor,
    int newHourly,
    int hourly,
    int forumHourly,
    int placeHourly,
    int editsHourly,
    int reactionsHourly,
    Duration slow,
    Duration grace) {}
