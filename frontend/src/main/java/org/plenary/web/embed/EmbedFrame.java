package org.plenary.web.embed;

import java.net.URI;
import java.util.Optional;
import org.plenary.web.door.Answer;
import org.plenary.web.door.Problems.Description;
import org.plenary.web.page.EmbedFiles;
import org.plenary.web.page.EmbedTheme;
import org.plenary.web.page.Html;
import org.plenary.web.page.Texts;

/** The list as a page of its own, for frames; it needs nothing of what it is from. */
final class EmbedFrame {

  private static final String ANYBODY = "*";

  private final String policy;
  private final EmbedFiles files;

  EmbedFrame(URI publicUrl, EmbedFiles files) {
    // In a sandbox the page is from nowhere, so that it names the forum beside itself.
    String ours = " 'self' " + publicUrl.getScheme() + "://" + publicUrl.getRawAuthority();
    this.policy =
        "default-src 'none'; style-src%1$s; script-src%1$s; connect-src%1$s; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'; frame-ancestors 'self' "
            .formatted(ours);
    this.files = files;
  }

  /**
   * @param tag of all that it shows, by which its script finds out whether that changed
   */
  Answer show(EmbedList list, EmbedTheme theme, String tag) {
    FrameView view = view(list.texts(), list.title(), theme, Optional.of(tag));
    return Html.page(Html.TEMPLATES.embedframed(view, list));
  }

  /** Why there is no list, where it would have been. */
  Answer refuse(Texts texts, EmbedTheme theme, Description problem) {
    var title = new Named(texts.problem(problem.name()), texts.language());
    FrameView view = view(texts, title, theme, Optional.empty());
    return framedBy(
        ANYBODY,
        Html.page(Html.TEMPLATES.embedrefusedframe(view, problem)).withStatus(problem.status()));
  }

  private FrameView view(Texts texts, Named title, EmbedTheme theme, Optional<String> tag) {
    return new FrameView(texts, title, theme.word(), tag, files.style(), files.inside());
  }

  /** The same page, which these may frame, and we ourselves, for officers to see. */
  Answer framedBy(String ancestors, Answer page) {
    return page.withPolicy(policy + ancestors);
  }
}
