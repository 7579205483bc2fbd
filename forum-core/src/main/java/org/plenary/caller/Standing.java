package org.plenary.caller;

import org.plenary.chapter.ChapterId;

/** A role in a chapter, whoever gave it. */
public record Standing(ChapterId chapter, Role role) {}
