package org.plenary.web.embed;

import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import org.plenary.caller.Caller;
import org.plenary.feed.FeedPlace.OfChapter;
import org.plenary.member.Author;
import org.plenary.page.PageRequest;
import org.plenary.post.Post;
import org.plenary.post.PostDetail;
import org.plenary.post.PostOrder;
import org.plenary.post.PostService;
import org.plenary.text.Excerpt;
import org.plenary.web.embed.EmbedSubject.Debate;
import org.plenary.web.embed.EmbedSubject.Listed;
import org.plenary.web.embed.EmbedSubject.Single;
import org.plenary.web.embed.OEmbedHtml.Leading;
import org.plenary.web.page.DiscussionLinks;
import org.plenary.web.page.Links;

/** Tells of what is embedded what a site shows until the frame is there, or instead of it. */
record OEmbedTelling(Links links, PostService posts, EmbedLists lists) {

  private static final Excerpt EXCERPT = new Excerpt();

  Future<OEmbedTold> tell(EmbedWish wish, EmbedEdition edition, OEmbedSize size) {
    return switch (wish.subject()) {
      case Listed _ -> lists.list(wish, edition).map(list -> list(wish, edition, list, size));
      case Debate _ -> opening(edition).map(post -> debate(edition, post, size));
      case Single single ->
          posts
              .getPost(Caller.ANONYMOUS, single.id())
              .map(post -> post(single, edition, post, size));
    };
  }

  private OEmbedTold list(EmbedWish wish, EmbedEdition edition, EmbedList list, OEmbedSize size) {
    var head = Leading.to(list.all(), list.title().text());
    List<Leading> titles =
        list.lines().stream().map(line -> Leading.to(line.address(), line.title().text())).toList();
    return new OEmbedTold(
        list.title().text(),
        edition.feed().place().chapter().map(this::chapter),
        OEmbedHtml.of(head, "", titles, links.absolute(wish.subject().frame()), size),
        size);
  }

  private Leading chapter(OfChapter chapter) {
    return Leading.to(links.absolute(Links.chapter(chapter.slug())), chapter.brand().name());
  }

  private Future<Optional<Post>> opening(EmbedEdition edition) {
    return posts
        .listPosts(
            Caller.ANONYMOUS,
            edition.debate().id(),
            PostOrder.TIME,
            PageRequest.first(1),
            PostDetail.RENDERED)
        .map(page -> page.items().stream().filter(post -> post.number() == 1).findFirst());
  }

  private OEmbedTold debate(EmbedEdition edition, Optional<Post> opening, OEmbedSize size) {
    var debate = edition.debate();
    var head =
        Leading.to(
            links.absolute(DiscussionLinks.discussion(debate.id(), debate.title())),
            debate.title());
    return said(
        head,
        opening.map(post -> EXCERPT.ofShown(post.html())).orElse(""),
        opening.flatMap(Post::author),
        new Debate(debate.id()),
        size);
  }

  private OEmbedTold post(Single single, EmbedEdition edition, Post post, OEmbedSize size) {
    String title = edition.debate().title();
    var head =
        Leading.to(
            links.absolute(single.page()),
            post.number() == 1 ? title : edition.texts().text("feed.answer", title));
    return said(head, EXCERPT.ofShown(post.html()), post.author(), single, size);
  }

  private Leading person(Author author) {
    return new Leading(author.handle().map(Links::member).map(links::absolute), author.name());
  }

  private OEmbedTold said(
      Leading head, String words, Optional<Author> author, EmbedSubject subject, OEmbedSize size) {
    Optional<Leading> person = author.map(this::person);
    return new OEmbedTold(
        head.words(),
        person,
        OEmbedHtml.of(head, words, person.stream().toList(), links.absolute(subject.frame()), size),
        size);
  }
}
