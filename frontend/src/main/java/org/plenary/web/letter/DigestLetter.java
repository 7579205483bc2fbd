package org.plenary.web.letter;

import java.util.List;
import java.util.Optional;
import org.plenary.digest.DigestService.Edition;
import org.plenary.discussion.DiscussionId;
import org.plenary.inbox.Digest;
import org.plenary.inbox.Digest.Line;
import org.plenary.inbox.Digest.Place;
import org.plenary.inbox.Notification.Said;
import org.plenary.letter.Letter;
import org.plenary.letter.Mail;
import org.plenary.letter.MailWay;
import org.plenary.letter.Offer;
import org.plenary.post.PostSummary;
import org.plenary.web.page.Texts;

/** What a member was told since the digest before, as one mail. */
record DigestLetter(
    Letterhead letterhead, Letter letter, MailWay way, Edition edition, Texts texts) {

  private static final String KIND = "digest";

  Mail write() {
    Paper paper = paper();
    return new Mail(
        letterhead.bounce(edition.reader()),
        edition.reader().address().text(),
        headers().fields(),
        paper.text(),
        paper.html(subject()));
  }

  private Digest digest() {
    return edition.digest();
  }

  private String subject() {
    int count = digest().lines().size() + digest().more();
    return texts.text("letter.digest." + way.sqlName(), count);
  }

  private String stop() {
    return letterhead.stop(edition.reader().id(), new Offer.OfDigests(way));
  }

  private Headers headers() {
    return new Headers()
        .addressed(
            Letterhead.ALL,
            letterhead.address(Letterhead.ALL_LOCAL),
            edition.reader().address().text())
        .subject("", subject())
        .date(letter.madeAt().toInstant())
        .field("Message-ID", letterhead.ids().of("g" + letter.id() + "@" + letterhead.authority()))
        .list(Letterhead.ALL, KIND + "." + letterhead.domain())
        .link("List-Help", letterhead.choices())
        .stop(stop())
        .automatic()
        .languages(List.of(texts.language()))
        .field("X-Plenary-Kind", KIND)
        .field(
            "Feedback-ID", String.join(":", KIND, "-", Letterhead.ALL_LOCAL, letterhead.domain()));
  }

  private Paper paper() {
    Paper paper = new Paper(texts).line(subject());
    body(paper);
    if (digest().more() > 0) {
      paper.line(texts.text("letter.digest.more", digest().more()));
    }
    return paper
        .link(texts.text("letter.digest.inbox"), letterhead.links().absolute("/me/inbox"))
        .foot()
        .line(texts.text("letter.digest." + way.sqlName() + ".why"))
        .link(texts.text("letter.choices"), letterhead.choices())
        .link(texts.text("letter.stop.digest"), stop());
  }

  // Lines of one forum, and of one discussion in it, stand together.
  private void body(Paper paper) {
    Optional<Place> place = Optional.empty();
    Optional<DiscussionId> discussion = Optional.empty();
    for (Line line : digest().lines()) {
      if (!line.place().equals(place)) {
        place = line.place();
        place.ifPresent(begun -> heading(paper, begun));
      }
      if (line.entry().subject() instanceof Said said) {
        if (discussion.filter(said.post().discussionId()::equals).isEmpty()) {
          discussion = Optional.of(said.post().discussionId());
          paper.topic(said.post().discussionTitle(), said.post().discussionLanguage());
        }
        said(paper, line, said.post());
      } else {
        other(paper, line);
      }
    }
  }

  private static void heading(Paper paper, Place place) {
    paper.heading(place.forumTitle(), place.forumLanguage());
    paper.aside(place.chapterName(), place.chapterLanguage());
  }

  private void said(Paper paper, Line line, PostSummary post) {
    var words = new EntryWords(line.entry(), texts);
    String excerpt = post.excerpt().strip();
    if (excerpt.isEmpty()) {
      paper.line(words.what());
    } else {
      paper.quoted(words.what(), excerpt, post.language());
    }
    paper.address(letterhead.links().absolute(words.path()));
  }

  private void other(Paper paper, Line line) {
    var words = new EntryWords(line.entry(), texts);
    paper
        .line(
            words
                .about()
                .map(about -> texts.text("letter.subject", Texts.isolated(about), words.what()))
                .orElseGet(words::what))
        .address(letterhead.links().absolute(words.path()));
  }
}
