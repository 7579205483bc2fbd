package org.plenary.web.page;

import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.plenary.administration.AccessWish;
import org.plenary.administration.ChapterChange;
import org.plenary.administration.ForumChange;
import org.plenary.administration.NewForum;
import org.plenary.caller.Audience;
import org.plenary.chapter.Brand;
import org.plenary.chapter.Chapter;
import org.plenary.chapter.Joining;
import org.plenary.forum.AnnouncedAccess;
import org.plenary.forum.Forum;
import org.plenary.forum.ForumAddress;
import org.plenary.forum.Posting;
import org.plenary.mailaddress.AddressCounts;
import org.plenary.profile.ProfileService;
import org.plenary.web.door.Answer;
import org.plenary.web.door.Query;
import org.plenary.web.door.Request;
import org.plenary.web.door.Route;
import org.plenary.web.door.Services;
import org.plenary.web.page.Chrome.Crumb;

/** Where officers change their chapter and its forums. */
public final class AdministrationPages {

  private static final String CHAPTER = "/c/:chapter/administration";
  private static final String FORUM = "/c/:chapter/:forum/administration";
  private static final List<String> OF_CHAPTER =
      List.of("name", "description", "languages", "joining", "joinForm", "mark", "hue");
  private static final List<String> OF_FORUM = List.of("title", "description", "language");
  private static final List<String> OF_ACCESS =
      List.of("reading", "posting", "feeds", "embeds", "pseudonyms");
  private static final List<String> OF_NEW_FORUM =
      Stream.of(List.of("slug"), OF_FORUM, OF_ACCESS).flatMap(List::stream).toList();
  private static final int LONGEST = 2_000;

  private final Services services;
  private final Assets assets;
  private final Intake chapterForm;
  private final Intake newForumForm;
  private final Intake forumForm;
  private final Intake accessForm;

  public AdministrationPages(Services services, Assets assets) {
    this.services = services;
    this.assets = assets;
    this.chapterForm = new Intake(assets, LONGEST, OF_CHAPTER);
    this.newForumForm = new Intake(assets, LONGEST, OF_NEW_FORUM);
    this.forumForm = new Intake(assets, LONGEST, OF_FORUM);
    this.accessForm = new Intake(assets, LONGEST, OF_ACCESS);
  }

  public List<Route> routes() {
    return List.of(
        Route.page("administration", CHAPTER, this::chapter).forMembers(),
        Route.form("change-chapter", CHAPTER, this::change),
        Route.form("open-forum", CHAPTER + "/forums", this::open),
        Route.page("forum-administration", FORUM, this::forum).forMembers(),
        Route.form("change-forum", FORUM, this::changeForum),
        Route.form("change-access", FORUM + "/access", this::access),
        Route.form("withdraw-access", FORUM + "/access/withdraw", this::withdraw).forMembers());
  }

  private Future<Answer> chapter(Request request) {
    request.query();
    return chapter(request, Entered.NOTHING, Entered.NOTHING);
  }

  private Future<Answer> chapter(Request request, Entered changed, Entered opened) {
    return services
        .administration()
        .getChapter(request.caller(), request.path("chapter"))
        .compose(
            chapter ->
                services
                    .addresses()
                    .getCounts(request.caller(), chapter.id())
                    .map(reached -> chapterPage(request, chapter, reached, changed, opened)));
  }

  private Answer chapterPage(
      Request request, Chapter chapter, AddressCounts reached, Entered changed, Entered opened) {
    String title = Texts.of(request).text("administration");
    Chrome chrome = Chrome.of(request, assets, title, Crumb.of(chapter.brand(), chapter.slug()));
    return Html.page(Html.TEMPLATES.administration(chrome, chapter, reached, changed, opened));
  }

  private Future<Answer> change(Request request) {
    return chapterForm.take(
        request,
        form -> change(request, form),
        entered -> chapter(request, entered, Entered.NOTHING));
  }

  private Future<Answer> change(Request request, Query form) {
    String slug = request.path("chapter");
    return services
        .administration()
        .getChapter(request.caller(), slug)
        .map(now -> wish(form, now))
        .compose(wish -> services.administration().changeChapter(request.caller(), slug, wish))
        .map(_ -> Answer.seeOther(Links.administration(slug)));
  }

  private static ChapterChange wish(Query form, Chapter now) {
    return new ChapterChange(
        text(form, "name"),
        text(form, "description"),
        ProfileService.languages(text(form, "languages")),
        form.choice("joining", Joining.class).orElse(Joining.REQUEST),
        form.text("joinForm").map(String::strip),
        form.text("mark").map(String::strip),
        form.number("hue", 0, Brand.CIRCLE - 1).orElse(now.brand().hue()));
  }

  private static String text(Query form, String name) {
    return form.text(name).orElse("").strip();
  }

  private Future<Answer> open(Request request) {
    return newForumForm.take(
        request,
        form -> open(request, form),
        entered -> chapter(request, Entered.NOTHING, entered));
  }

  private Future<Answer> open(Request request, Query form) {
    String chapter = request.path("chapter");
    var wish = new NewForum(text(form, "slug"), about(form), access(form));
    return services
        .administration()
        .openForum(request.caller(), chapter, wish)
        .map(_ -> Answer.seeOther(Links.forum(new ForumAddress(chapter, wish.slug()))));
  }

  private static ForumChange about(Query form) {
    return new ForumChange(text(form, "title"), text(form, "description"), text(form, "language"));
  }

  private static AccessWish access(Query form) {
    return new AccessWish(
        form.chosen("reading", Audience.class),
        form.chosen("posting", Posting.class),
        form.text("feeds").isPresent(),
        form.text("embeds").isPresent(),
        form.text("pseudonyms").isPresent());
  }

  private Future<Answer> forum(Request request) {
    request.query();
    return forum(request, Entered.NOTHING, Entered.NOTHING);
  }

  private Future<Answer> forum(Request request, Entered changed, Entered access) {
    return services
        .administration()
        .getForum(request.caller(), request.forum())
        .compose(
            forum ->
                services
                    .forums()
                    .getAnnounced(forum)
                    .map(announced -> forumPage(request, forum, announced, changed, access)));
  }

  private Answer forumPage(
      Request request,
      Forum forum,
      Optional<AnnouncedAccess> announced,
      Entered changed,
      Entered access) {
    String title = Texts.of(request).text("administration");
    Chrome chrome =
        Chrome.of(
            request,
            assets,
            title,
            Crumb.of(forum.brand(), forum.address().chapter()),
            new Crumb(forum.title(), Links.forum(forum.address()), forum.language()));
    return Html.page(Html.TEMPLATES.access(chrome, forum, announced, changed, access));
  }

  private Future<Answer> changeForum(Request request) {
    return forumForm.take(
        request,
        form -> changeForum(request, form),
        entered -> forum(request, entered, Entered.NOTHING));
  }

  private Future<Answer> changeForum(Request request, Query form) {
    ForumAddress address = request.forum();
    return services
        .administration()
        .changeForum(request.caller(), address, about(form))
        .map(_ -> back(address));
  }

  private Future<Answer> access(Request request) {
    return accessForm.take(
        request,
        form -> access(request, form),
        entered -> forum(request, Entered.NOTHING, entered));
  }

  private Future<Answer> access(Request request, Query form) {
    ForumAddress address = request.forum();
    return services
        .access()
        .change(request.caller(), address, access(form))
        .map(_ -> back(address));
  }

  private Future<Answer> withdraw(Request request) {
    request.form(0);
    ForumAddress address = request.forum();
    return services.access().withdraw(request.caller(), address).map(_ -> back(address));
  }

  private static Answer back(ForumAddress address) {
    return Answer.seeOther(Links.administration(address));
  }
}
