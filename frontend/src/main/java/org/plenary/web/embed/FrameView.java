package org.plenary.web.embed;

import java.util.Optional;
import org.plenary.web.page.Texts;

/**
 * The page in a frame.
 *
 * @param theme {@code light}, {@code dark}, or {@code auto}
 * @param tag of what it shows; absent where that is nothing
 * @param style where its style is
 * @param script where the script is that tells how high it is, and looks for what is new
 */
public record FrameView(
    Texts texts, Named title, String theme, Optional<String> tag, String style, String script) {}
