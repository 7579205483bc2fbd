package org.plenary.report;

import java.time.Duration;

/**
 * How much is reported, and what a report is worth.
 *
 * @param hourly reports an hour of one member
 * @param networkHourly reports an hour from one network
 * @param workBits how many zero bits a proof of work begins with; each one more doubles the work
 * @param workLasts how long there is for it
 * @param trustedAfter how many reports of a member must have been judged in a chapter
 * @param trustedShare of how many of a hundred of these something must have come
 * @param trustedHide how many members who are trusted take a post from view
 */
public record ReportLimits(
    int hourly,
    int networkHourly,
    int workBits,
    Duration workLasts,
    int trustedAfter,
    int trustedShare,
    int trustedHide) {}
