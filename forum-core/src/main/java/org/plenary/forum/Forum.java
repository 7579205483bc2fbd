package org.plenary.forum;

import org.plenary.chapter.ChapterId;

/** A place with one subject inside a chapter. */
public record Forum(
    ForumId id,
    ChapterId chapterId,
    String chapterName,
    ForumAddress address,
    String title,
    String description,
    String language,
    Access access) {}
