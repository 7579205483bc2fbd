package org.plenary.web.embed;

import java.util.List;
import org.plenary.web.page.Texts;

/**
 * What other sites show of the forum: titles, and where they lead.
 *
 * @param texts the words around them
 * @param title of the list
 * @param all the whole address of the page with all of it
 */
public record EmbedList(Texts texts, Named title, String all, List<EmbedLine> lines) {

  public EmbedList {
    lines = List.copyOf(lines);
  }
}
