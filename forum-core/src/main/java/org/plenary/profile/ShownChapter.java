package org.plenary.profile;

import org.plenary.chapter.Brand;

/** A chapter that a member lets stand beside the name, and belongs to. */
public record ShownChapter(String slug, Brand brand) {}
