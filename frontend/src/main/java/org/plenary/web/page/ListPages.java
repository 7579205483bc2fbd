package org.plenary.web.page;

import io.vertx.core.Future;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plenary.administration.AdministrationService;
import org.plenary.caller.Audience;
import org.plenary.caller.Caller;
import org.plenary.chapter.Chapter;
import org.plenary.discussion.Discussion;
import org.plenary.discussion.DiscussionFilter;
import org.plenary.forum.Access;
import org.plenary.forum.AnnouncedAccess;
import org.plenary.forum.CountedForum;
import org.plenary.forum.Forum;
import org.plenary.forum.ForumAddress;
import org.plenary.forum.PostingPolicy;
import org.plenary.joining.JoiningPolicy;
import org.plenary.page.Page;
import org.plenary.page.PageRequest;
import org.plenary.reading.UnreadDiscussion;
import org.plenary.topic.Topic;
import org.plenary.web.door.Answer;
import org.plenary.web.door.Request;
import org.plenary.web.door.Services;
import org.plenary.web.page.Chrome.Crumb;

/** The pages that list discussions: home, a chapter, a forum, a topic. */
final class ListPages {

  private static final int ON_HOME = 15;
  private static final int ON_PAGE = 30;
  private static final int UNREAD = 5;

  private final Services services;
  private final KnownTopics topics;
  private final Assets assets;

  ListPages(Services services, KnownTopics topics, Assets assets) {
    this.services = services;
    this.topics = topics;
    this.assets = assets;
  }

  Future<Answer> home(Request request) {
    Future<ListingView> listed = list(request, DiscussionFilter.ALL, ON_HOME);
    Future<List<Chapter>> chapters = services.chapters().listChapters();
    Future<List<Forum>> forums = services.forums().listForums(request.caller());
    Future<List<UnreadDiscussion>> unread = unread(request);
    return Future.all(chapters, forums, listed, unread)
        .map(
            _ ->
                Html.page(
                    Html.TEMPLATES.home(
                        Chrome.of(request, assets, "Plenary")
                            .known(listed.result().elsewhere(request, "/", FeedLinks.all())),
                        HomeView.of(chapters.result(), forums.result(), unread.result()),
                        listed.result())));
  }

  // Whoever narrows the list, or reads on in it, has seen what is new.
  private Future<List<UnreadDiscussion>> unread(Request request) {
    return request.caller().member().isEmpty() || !request.here().without("").equals("/")
        ? Future.succeededFuture(List.of())
        : services.reading().findUnread(request.caller(), UNREAD);
  }

  Future<Answer> chapter(Request request) {
    String slug = request.path("chapter");
    Future<ListingView> listed = list(request, DiscussionFilter.ofChapter(slug), ON_PAGE);
    Future<Chapter> chapter = services.chapters().getChapter(slug);
    Future<List<DiscussionLine>> featured = featured(request, slug);
    Future<Page<CountedForum>> forums =
        services
            .forums()
            .listForums(request.caller(), Optional.of(slug), PageRequest.first(PageRequest.MOST));
    return Future.all(chapter, forums, listed, featured)
        .map(
            _ ->
                Html.page(
                    Html.TEMPLATES.chapter(
                        chrome(request, chapter.result())
                            .known(
                                listed
                                    .result()
                                    .elsewhere(
                                        request, Links.chapter(slug), FeedLinks.chapter(slug))
                                    .embedded(true)),
                        chapter.result(),
                        forums.result().items(),
                        featured.result(),
                        listed.result(),
                        JoiningPolicy.mayAsk(request.caller(), chapter.result()),
                        JoiningPolicy.mayAnswer(request.caller(), chapter.result()))));
  }

  private Future<List<DiscussionLine>> featured(Request request, String chapter) {
    Future<List<Discussion>> found = services.discussions().listFeatured(request.caller(), chapter);
    Future<Map<String, Topic>> known = topics.bySlug();
    String language = Texts.of(request).language();
    return Future.all(found, known)
        .map(
            _ ->
                found.result().stream()
                    .map(item -> DiscussionLine.of(item, known.result(), language))
                    .toList());
  }

  private Chrome chrome(Request request, Chapter chapter) {
    return Chrome.of(request, assets, chapter.name(), Crumb.of(chapter.brand(), chapter.slug()));
  }

  Future<Answer> forum(Request request) {
    ForumAddress address = request.forum();
    Future<ListingView> listed = list(request, DiscussionFilter.ofForum(address), ON_PAGE);
    Future<Forum> forum = services.forums().getForum(request.caller(), address);
    Future<Optional<AnnouncedAccess>> announced = forum.compose(services.forums()::getAnnounced);
    return Future.all(announced, listed)
        .map(_ -> forumPage(request, forum.result(), announced.result(), listed.result()));
  }

  private Answer forumPage(
      Request request, Forum forum, Optional<AnnouncedAccess> announced, ListingView listed) {
    return Html.page(
        Html.TEMPLATES.forum(
            chrome(request, forum).known(elsewhere(request, forum, listed)),
            forum,
            announced,
            listed,
            mayOpen(request.caller(), forum),
            AdministrationService.mayAdminister(request.caller(), forum.chapterId())));
  }

  private static Elsewhere elsewhere(Request request, Forum forum, ListingView listed) {
    Access access = forum.access();
    if (access.reading() != Audience.PUBLIC) {
      return Elsewhere.closed(request);
    }
    String address = Links.forum(forum.address());
    String feed = FeedLinks.forum(forum.address());
    Elsewhere known =
        access.feeds()
            ? listed.elsewhere(request, address, feed)
            : listed.elsewhere(request, address);
    return known.embedded(access.embeds());
  }

  private static boolean mayOpen(Caller reader, Forum forum) {
    return reader.person().isPresent()
        && PostingPolicy.offers(reader, forum.chapterId(), forum.access().posting());
  }

  private Chrome chrome(Request request, Forum forum) {
    return Chrome.of(
        request, assets, forum.title(), Crumb.of(forum.brand(), forum.address().chapter()));
  }

  Future<Answer> topic(Request request) {
    String slug = request.path("topic");
    Future<ListingView> listed = list(request, DiscussionFilter.ofTopic(slug), ON_PAGE);
    Future<Topic> topic = services.topics().getTopic(slug);
    return Future.all(topic, listed).map(_ -> topicPage(request, topic.result(), listed.result()));
  }

  private Answer topicPage(Request request, Topic topic, ListingView listed) {
    String slug = topic.slug();
    String name = topic.name(Texts.of(request).language());
    Chrome chrome =
        Chrome.of(request, assets, name, new Crumb(Texts.of(request).text("topics"), "/topics"))
            .known(
                listed.elsewhere(request, Links.topic(slug), FeedLinks.topic(slug)).embedded(true));
    return Html.page(Html.TEMPLATES.topic(chrome, name, listed));
  }

  private Future<ListingView> list(Request request, DiscussionFilter place, int most) {
    Listing listing = Listing.of(request, place, most);
    Future<Page<Discussion>> found =
        services
            .discussions()
            .listDiscussions(request.caller(), listing.filter(), listing.sort(), listing.page());
    Future<Map<String, Topic>> known = topics.bySlug();
    String language = Texts.of(request).language();
    return Future.all(found, known)
        .map(
            _ ->
                new ListingView(
                    place,
                    listing,
                    known.result(),
                    found.result().items().stream()
                        .map(item -> DiscussionLine.of(item, known.result(), language))
                        .toList(),
                    Pager.of(request, found.result())));
  }
}
