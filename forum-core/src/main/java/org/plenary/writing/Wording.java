package org.plenary.writing;

import org.plenary.text.Rendered;

/** What will stand: the source, its HTML, and its language. */
record Wording(String source, Rendered rendered, String language) {}
