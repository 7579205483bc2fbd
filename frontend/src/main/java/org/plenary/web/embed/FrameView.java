package org.plenary.web.embed;

import org.plenary.web.page.Texts;

/**
 * The page in a frame.
 *
 * @param theme {@code light}, {@code dark}, or {@code auto}
 * @param style where its style is
 * @param script where the script is that tells how high it is
 */
public record FrameView(Texts texts, Named title, String theme, String style, String script) {}
