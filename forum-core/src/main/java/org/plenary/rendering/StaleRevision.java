package org.plenary.rendering;

import java.util.Optional;
import org.plenary.text.Format;
import org.plenary.text.Renderer;

/**
 * A revision whose HTML an older renderer made.
 *
 * @param row which state of its row this is
 * @param archived whether it came from an archive
 */
public record StaleRevision(
    RevisionKey key, String row, Format format, String source, String html, boolean archived) {

  /** Takes the time of the processor that rendering takes; not for an event loop. */
  public FreshRevision render(Renderer renderer) {
    String anew =
        (archived ? renderer.renderArchived(format, source) : renderer.render(format, source))
            .html();
    return new FreshRevision(key, row, Optional.of(anew).filter(now -> !now.equals(html)));
  }
}
