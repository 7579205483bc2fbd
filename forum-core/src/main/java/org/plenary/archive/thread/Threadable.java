package org.plenary.archive.thread;

import java.util.List;

/**
 * A message as threading sees it.
 *
 * @param post its number in the database
 * @param second when it was posted, in epoch seconds
 * @param subject equal for equal subjects, 0 for none
 * @param reply whether its subject says that it answers something
 * @param nearest the post of the nearest of its references that is in the archive, 0 for none
 * @param missing its references that are not in the archive
 */
record Threadable(
    long post, long second, long subject, boolean reply, long nearest, List<Long> missing) {}
