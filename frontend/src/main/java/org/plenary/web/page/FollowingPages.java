package org.plenary.web.page;

import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.plenary.discussion.Discussion;
import org.plenary.discussion.DiscussionId;
import org.plenary.forum.Forum;
import org.plenary.forum.ForumAddress;
import org.plenary.subscription.Attention;
import org.plenary.subscription.Subscription;
import org.plenary.web.door.Answer;
import org.plenary.web.door.Query;
import org.plenary.web.door.Request;
import org.plenary.web.door.Route;
import org.plenary.web.door.Services;
import org.plenary.web.page.Chrome.Crumb;

/** Where members choose what they are told of, and see all that they chose. */
public final class FollowingPages {

  private static final String DISCUSSION = "/d/:id/following";
  private static final String FORUM = "/c/:chapter/:forum/following";
  private static final int LONGEST_LEVEL = 20;
  private static final String LIST = "list";

  private static final List<Attention> OF_FORUMS = List.of(Attention.values());
  private static final List<Attention> OF_DISCUSSIONS =
      Stream.of(Attention.values()).filter(level -> level != Attention.NEW_DISCUSSIONS).toList();

  private final Services services;
  private final Assets assets;
  private final OwnList<Subscription> own;

  public FollowingPages(Services services, Assets assets) {
    this.services = services;
    this.assets = assets;
    this.own =
        new OwnList<>(
            assets,
            "following",
            Subscription.KEYS,
            services.subscriptions()::list,
            Html.TEMPLATES::followed);
  }

  public List<Route> routes() {
    return List.of(
        Route.page("own-following", "/me/following", own::answer).forMembers(),
        Route.page("following", DISCUSSION, this::show).forMembers(),
        Route.form("follow", DISCUSSION, this::follow).forMembers(),
        Route.page("forum-following", FORUM, this::showForum).forMembers(),
        Route.form("follow-forum", FORUM, this::followForum).forMembers());
  }

  private Future<Answer> show(Request request) {
    request.query();
    return services
        .discussions()
        .getDiscussion(request.caller(), new DiscussionId(request.id("id")))
        .compose(
            discussion ->
                services
                    .subscriptions()
                    .find(request.caller(), discussion)
                    .map(level -> page(request, discussion, level)));
  }

  private Answer page(Request request, Discussion discussion, Optional<Attention> level) {
    Chrome chrome =
        chrome(
            request, Crumb.chapterOf(discussion), Crumb.forumOf(discussion), Crumb.of(discussion));
    String address = DiscussionLinks.following(discussion.id());
    return page(chrome, new FollowingView(address, OF_DISCUSSIONS, level, Optional.empty()));
  }

  private Chrome chrome(Request request, Crumb... path) {
    return Chrome.of(request, assets, Texts.of(request).text("following"), path);
  }

  private static Answer page(Chrome chrome, FollowingView view) {
    return Html.page(Html.TEMPLATES.following(chrome, view));
  }

  private Future<Answer> follow(Request request) {
    var id = new DiscussionId(request.id("id"));
    Query form = request.form(LONGEST_LEVEL, "level");
    return form.choice("level", Attention.class)
        .map(level -> services.subscriptions().follow(request.caller(), id, level))
        .orElseGet(() -> services.subscriptions().leave(request.caller(), id))
        .map(_ -> Answer.seeOther("/d/" + id.value()));
  }

  private Future<Answer> showForum(Request request) {
    request.query();
    return services
        .forums()
        .getForum(request.caller(), request.forum())
        .compose(forum -> page(request, forum));
  }

  private Future<Answer> page(Request request, Forum forum) {
    Future<Optional<Attention>> level = services.subscriptions().find(request.caller(), forum);
    Future<Boolean> list = services.lists().find(request.caller(), forum).map(Optional::isPresent);
    return Future.all(level, list)
        .map(_ -> page(request, forum, level.result(), Optional.of(list.result())));
  }

  private Answer page(
      Request request, Forum forum, Optional<Attention> level, Optional<Boolean> list) {
    Chrome chrome =
        chrome(
            request,
            Crumb.of(forum.brand(), forum.address().chapter()),
            new Crumb(forum.title(), Links.forum(forum.address()), forum.language()));
    return page(
        chrome, new FollowingView(Links.following(forum.address()), OF_FORUMS, level, list));
  }

  private Future<Answer> followForum(Request request) {
    ForumAddress address = request.forum();
    Query form = request.form(LONGEST_LEVEL, "level", LIST);
    boolean isList = YesNo.of(form, LIST);
    return form.choice("level", Attention.class)
        .map(level -> services.subscriptions().follow(request.caller(), address, level))
        .orElseGet(() -> services.subscriptions().leave(request.caller(), address))
        .compose(_ -> readList(request, address, isList))
        .map(_ -> Answer.seeOther(Links.forum(address)));
  }

  private Future<Void> readList(Request request, ForumAddress forum, boolean isList) {
    return isList
        ? services.lists().read(request.caller(), forum)
        : services.lists().leave(request.caller(), forum);
  }
}
