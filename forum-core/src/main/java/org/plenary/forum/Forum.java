package org.plenary.forum;

import org.plenary.chapter.Brand;
import org.plenary.chapter.ChapterId;

/**
 * A place with one subject inside a chapter.
 *
 * @param brand of the chapter
 */
public record Forum(
    ForumId id,
    ChapterId chapterId,
    Brand brand,
    ForumAddress address,
    String title,
    String description,
    String language,
    Access access) {}
