package org.plenary.web.page;

import gg.jte.Content;
import java.util.List;
import java.util.Optional;
import org.plenary.casework.CaseEntry;
import org.plenary.casework.Conversation;
import org.plenary.casework.OwnCase;
import org.plenary.post.PostId;

/** A conversation with moderators in the reader's words. */
public record ConversationView(Texts texts, Conversation conversation) {

  /** What it is about. */
  public OwnCase about() {
    return conversation.about();
  }

  /** Where that is read; empty where it is no post or discussion. */
  public Optional<String> address() {
    return switch (about().kind()) {
      case POST -> about().contribution().map(PostId::new).map(PostLinks::post);
      case DISCUSSION ->
          about()
              .discussion()
              .map(id -> DiscussionLinks.discussion(id, about().title().orElse("")));
      default -> Optional.empty();
    };
  }

  /** All that was said, the first first. */
  public List<CaseEntry> entries() {
    return conversation.entries();
  }

  /** Who said it. */
  public String by(CaseEntry entry) {
    return entry
        .by()
        .map(letter -> texts.text("notice.by", letter, Texts.isolated(about().chapterName())))
        .orElseGet(() -> texts.text("conversation.you"));
  }

  /** What was said, below the name of who said it. */
  public Content words(CaseEntry entry) {
    return new Words(texts, entry.html(), List.of());
  }
}
