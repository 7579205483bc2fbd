package org.plenary.web.letter;

import java.util.List;
import java.util.Optional;
import org.plenary.correspondence.Posting;
import org.plenary.correspondence.Posting.Place;
import org.plenary.correspondence.Reader;
import org.plenary.correspondence.Reading.Posted;
import org.plenary.inbox.NotificationKind;
import org.plenary.letter.Mail;
import org.plenary.letter.Offer;
import org.plenary.member.Author;
import org.plenary.post.Post;
import org.plenary.web.page.Links;
import org.plenary.web.page.PostLinks;
import org.plenary.web.page.Texts;

/** A post as a mail: to who reads its forum as a list, or is told of it. */
record PostedLetter(Letterhead letterhead, Posted posted, Texts texts, SaidWords words) {

  private static final String ANSWER = "Re: ";
  private static final String LIST = "list";

  Mail write() {
    Reader reader = posted.reader();
    Paper paper = posted.kind().map(this::told).orElseGet(this::listed);
    return new Mail(
        letterhead.bounce(reader),
        reader.address().text(),
        headers().fields(),
        paper.text(),
        paper.html(place().title()));
  }

  private Posting posting() {
    return posted.posting();
  }

  private Post post() {
    return posting().post();
  }

  private Place place() {
    return posting().place();
  }

  private String here() {
    return letterhead.links().absolute(PostLinks.post(post().id()));
  }

  private Offer offer() {
    return posted
        .kind()
        .<Offer>map(Offer.OfKind::new)
        .orElseGet(() -> new Offer.OfList(place().forumId()));
  }

  private String stop() {
    return letterhead.stop(posted.reader().id(), offer());
  }

  private String author() {
    return post().author().map(Author::name).orElse("");
  }

  private Headers headers() {
    Links links = letterhead.links();
    String forum = links.absolute(Links.forum(place().forum()));
    var headers =
        new Headers()
            .addressed(author(), letterhead.address(place()), posted.reader().address().text())
            .field("Reply-To", letterhead.reply(posted.reader().id(), post().id()));
    subject(headers).date(post().createdAt());
    named(headers);
    if (!place().topics().isEmpty()) {
      headers.field("X-Plenary-Topic", String.join(", ", place().topics()));
    }
    return headers
        .list(place().forumTitle(), listId())
        .link("List-Post", links.absolute(Links.opening(place().forum())))
        .link("List-Archive", forum)
        .link("List-Help", letterhead.choices())
        .stop(stop())
        .link("Archived-At", here())
        .automatic()
        .languages(languages())
        .field("X-Plenary-Chapter", place().forum().chapter())
        .field("X-Plenary-Forum", place().forum().slug())
        .field("X-Plenary-Kind", kind())
        .field("Feedback-ID", feedback());
  }

  private Headers subject(Headers headers) {
    Optional<String> own = posting().trace().subject().filter(subject -> !subject.isBlank());
    return own.map(subject -> headers.subject("", subject))
        .orElseGet(
            () ->
                headers.subject(
                    posting().trace().answered().isPresent() ? ANSWER : "", place().title()));
  }

  private void named(Headers headers) {
    MessageIds ids = letterhead.ids();
    headers.field("Message-ID", ids.of(posting().trace().messageId()));
    posting().trace().answered().ifPresent(id -> headers.field("In-Reply-To", ids.of(id)));
    if (!posting().trace().references().isEmpty()) {
      headers.field("References", ids.of(posting().trace().references()));
    }
  }

  private String listId() {
    return "%s.%s.%s"
        .formatted(place().forum().slug(), place().forum().chapter(), letterhead.domain());
  }

  // What is ours in the mail of a list is its foot.
  private List<String> languages() {
    return posted.kind().isPresent()
        ? List.of(texts.language(), post().language())
        : List.of(post().language());
  }

  private String kind() {
    return posted.kind().map(NotificationKind::sqlName).orElse(LIST);
  }

  private String feedback() {
    return String.join(
        ":", kind(), place().forum().slug(), place().forum().chapter(), letterhead.domain());
  }

  private Paper listed() {
    var paper = new Paper(texts);
    words.on(paper);
    return foot(
        paper.foot().line(written()),
        texts.text("letter.list.why", Texts.isolated(place().forumTitle())),
        "letter.stop.list");
  }

  private Paper told(NotificationKind kind) {
    var paper =
        new Paper(texts)
            .line(what(kind))
            .title(place().title(), place().titleLanguage())
            .line(
                texts.text(
                    "letter.place",
                    Texts.isolated(place().forumTitle()),
                    Texts.isolated(place().chapterName())))
            .line(written());
    words.on(paper);
    return foot(paper.foot(), texts.text("letter.told.why"), "letter.stop.kind");
  }

  private String what(NotificationKind kind) {
    String what = texts.text("inbox." + kind.sqlName());
    return kind == NotificationKind.POST_PUBLISHED || author().isEmpty()
        ? what
        : what + " " + Texts.isolated(author());
  }

  private String written() {
    return texts.text("letter.written", texts.deadline(post().createdAt()));
  }

  private Paper foot(Paper paper, String why, String stopping) {
    return paper
        .link(texts.text("letter.read"), here())
        .line(why)
        .link(texts.text("letter.choices"), letterhead.choices())
        .link(texts.text(stopping), stop());
  }
}
