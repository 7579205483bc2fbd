package org.plenary.web.letter;

import java.util.Optional;
import org.plenary.inbox.Notification;
import org.plenary.inbox.Notification.Handled;
import org.plenary.inbox.Notification.Matter;
import org.plenary.inbox.Notification.Said;
import org.plenary.inbox.Notification.Sought;
import org.plenary.inbox.NotificationKind;
import org.plenary.member.Author;
import org.plenary.saved.SavedSearchId;
import org.plenary.web.page.Links;
import org.plenary.web.page.ModerationLinks;
import org.plenary.web.page.PostLinks;
import org.plenary.web.page.SearchLinks;
import org.plenary.web.page.Texts;

/** What stands in an inbox, in words, and where it leads. */
record EntryWords(Notification entry, Texts texts) {

  /** What it is; of what was said with whose it is. */
  String what() {
    return switch (entry.subject()) {
      case Matter matter ->
          kind() + matter.accepted().map(accepted -> " " + answer(accepted)).orElse("");
      case Handled handled when entry.kind() == NotificationKind.CASE_ANSWERED && handled.own() ->
          texts.text("inbox.case_answered.own");
      case Said said when entry.kind() != NotificationKind.POST_PUBLISHED ->
          kind()
              + said.author().map(Author::name).map(name -> " " + Texts.isolated(name)).orElse("");
      case Handled _, Said _, Sought _ -> kind();
    };
  }

  private String kind() {
    return texts.text("inbox." + entry.kind().sqlName());
  }

  private String answer(boolean accepted) {
    return texts.text(accepted ? "requests.accepted" : "requests.declined");
  }

  /** What it is about, where it is not a post: a chapter, or a question of theirs. */
  Optional<String> about() {
    return switch (entry.subject()) {
      case Matter matter -> Optional.of(matter.chapterName());
      case Handled handled -> Optional.of(handled.chapterName());
      case Sought sought -> Optional.of(sought.name());
      case Said _ -> Optional.empty();
    };
  }

  /** The path of its page. */
  String path() {
    return switch (entry.subject()) {
      case Matter matter -> Links.matter(matter);
      case Handled handled -> ModerationLinks.handled(entry.kind(), handled);
      case Said said -> PostLinks.post(said.post().id());
      case Sought sought -> SearchLinks.news(new SavedSearchId(sought.search()));
    };
  }
}
