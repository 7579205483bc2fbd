package org.plenary.writing;

import java.util.Optional;
import org.plenary.caller.Person;

/**
 * By whom a post is signed.
 *
 * @param byline absent for an own name that was never used before
 */
record Signed(Person person, Optional<Long> byline) {}
