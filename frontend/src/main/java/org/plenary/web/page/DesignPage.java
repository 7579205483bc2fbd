package org.plenary.web.page;

import io.vertx.core.Future;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import org.plenary.caller.Audience;
import org.plenary.caller.Person;
import org.plenary.chapter.Brand;
import org.plenary.chapter.ChapterId;
import org.plenary.discussion.Discussion;
import org.plenary.discussion.DiscussionId;
import org.plenary.discussion.DiscussionState;
import org.plenary.forum.ForumAddress;
import org.plenary.forum.Posting;
import org.plenary.member.Author;
import org.plenary.member.MemberId;
import org.plenary.post.Beginning;
import org.plenary.post.Post;
import org.plenary.post.PostId;
import org.plenary.post.PostOrder;
import org.plenary.post.PostState;
import org.plenary.post.Reaction;
import org.plenary.profile.ShownChapter;
import org.plenary.text.Format;
import org.plenary.web.door.Answer;
import org.plenary.web.door.Request;
import org.plenary.web.page.DiscussionLine.TopicLink;

/** Shows the parts of all pages, with a debate that nobody had. */
final class DesignPage {

  private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
  private static final DiscussionId DEBATE = new DiscussionId(1);
  private static final Brand SENEGAL = new Brand("Senegal", "en", Optional.empty(), 150);
  private static final Person READER =
      new Person(new MemberId(1), "awa", "Awa", true, List.of(), ZoneOffset.UTC);

  private final Assets assets;

  DesignPage(Assets assets) {
    this.assets = assets;
  }

  Future<Answer> answer(Request request) {
    request.query();
    Chrome chrome =
        Chrome.of(request, assets, Texts.of(request).text("design"))
            .known(Elsewhere.at(request, "/design"));
    var view = new DesignView(chrome.readBy(READER), List.of(line()), thread());
    return Future.succeededFuture(Html.page(Html.TEMPLATES.design(chrome, view)));
  }

  private static DiscussionLine line() {
    return new DiscussionLine(debate(), "#parts", List.of(new TopicLink("access", "#parts")));
  }

  private static ThreadView thread() {
    var fresh = new NewPosts(List.of(4, 5));
    List<PostView> views =
        PostView.of(
            posts(),
            PostOrder.TREE,
            0,
            "#parts",
            Surroundings.of(
                posts(),
                Beginning.FIRST,
                new OwnReading(fresh, Set.of(), List.of(), Optional.empty())));
    return new ThreadView(
        debate(),
        Optional.empty(),
        List.of(),
        PostOrder.TREE,
        "#parts",
        "#parts",
        Optional.empty(),
        false,
        true,
        List.of(),
        Optional.empty(),
        Branch.inTree(views),
        fresh,
        Optional.of("#p4"),
        Optional.empty(),
        List.of(),
        Curated.NOTHING,
        Optional.empty(),
        Map.of(),
        Optional.empty(),
        new Pager(Optional.empty(), Optional.of("#parts"), Optional.of("#parts")));
  }

  private static Discussion debate() {
    return new Discussion(
        DEBATE,
        new ChapterId(1),
        SENEGAL,
        new ForumAddress("senegal", "access"),
        "Access",
        "en",
        Audience.PUBLIC,
        Posting.MEMBERS,
        true,
        true,
        "Who pays for the last mile?",
        Optional.of(author("Awa")),
        "en",
        List.of("access"),
        DiscussionState.OPEN,
        false,
        5,
        5,
        NOON,
        NOON,
        1,
        1,
        1,
        1,
        Optional.empty());
  }

  // In tree order.
  private static List<Post> posts() {
    return List.of(
        post(
            1,
            0,
            "Awa",
            "en",
            "<p>A line to a village of three hundred costs more than it earns.</p>"),
        post(2, 1, "Benoît", "fr", "<p>Qui profite du réseau devrait le payer.</p>"),
        post(4, 2, "أمل", "ar", "<p>والدولة أيضًا تستفيد منه.</p>"),
        gone(3, 1),
        post(5, 3, "Chen", "en", "<p>See <code>universal service</code> in the law of 2018.</p>"));
  }

  private static Post post(int number, int parent, String name, String language, String html) {
    var felt = new LinkedHashMap<Reaction, Integer>();
    if (number == 1) {
      felt.put(Reaction.THANKS, 3);
    }
    Author author = author(name).beside(number == 1 ? shown() : Optional.empty());
    return post(number, parent, Optional.of(author), language, html, PostState.VISIBLE, felt);
  }

  private static Post gone(int number, int parent) {
    return post(
        number, parent, Optional.empty(), "en", "", PostState.WITHDRAWN, new LinkedHashMap<>());
  }

  private static Post post(
      int number,
      int parent,
      Optional<Author> author,
      String language,
      String html,
      PostState state,
      SequencedMap<Reaction, Integer> felt) {
    return new Post(
        new PostId(number),
        DEBATE,
        number,
        Optional.of(parent).filter(above -> above > 0),
        Optional.of(parent).filter(above -> above > 0).map(PostId::new),
        false,
        depth(number),
        author,
        language,
        Format.MARKDOWN,
        Optional.empty(),
        html,
        state,
        NOON.plusSeconds(600L * number),
        Optional.empty(),
        1,
        List.of(),
        felt,
        List.of());
  }

  private static int depth(int number) {
    return switch (number) {
      case 1 -> 0;
      case 2, 3 -> 1;
      default -> 2;
    };
  }

  private static Optional<ShownChapter> shown() {
    return Optional.of(new ShownChapter("senegal", SENEGAL));
  }

  private static Author author(String name) {
    return new Author(Optional.empty(), name);
  }
}
