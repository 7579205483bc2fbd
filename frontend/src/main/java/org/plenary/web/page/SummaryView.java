package org.plenary.web.page;

import gg.jte.Content;
import java.util.List;
import org.plenary.summary.Summary;

/**
 * A summary as a page shows it.
 *
 * @param level of the heading under which it stands
 */
public record SummaryView(Summary summary, int level) {

  /** What it says, safe to show. */
  public Content words(Texts texts) {
    return new Words(texts, summary.html(), List.of(), level);
  }

  /** Where it is read alone. */
  public String address() {
    return DiscussionLinks.summary(summary.discussion(), summary.language());
  }
}
