package org.plenary.post;

import java.util.Optional;
import org.plenary.member.Author;
import org.plenary.text.Range;

/**
 * What a post says are the words of another, as it is at this moment.
 *
 * @param revision of the other that was quoted
 * @param range of its own words; absent where the words stand nowhere in it
 * @param agrees whether these are the words that stand there
 * @param author of the other, where it can still be read
 */
public record Quote(
    PostId post,
    int revision,
    Optional<Range> range,
    boolean agrees,
    QuoteState state,
    Optional<Author> author) {}
