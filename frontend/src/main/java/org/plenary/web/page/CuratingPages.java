package org.plenary.web.page;

import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import org.plenary.caller.Power;
import org.plenary.casework.Reported;
import org.plenary.discussion.Discussion;
import org.plenary.discussion.DiscussionId;
import org.plenary.forum.CountedForum;
import org.plenary.forum.Forum;
import org.plenary.moderation.ActionId;
import org.plenary.page.PageRequest;
import org.plenary.problem.Problem;
import org.plenary.problem.ProblemException;
import org.plenary.report.CitableRule;
import org.plenary.topic.Topic;
import org.plenary.web.door.Answer;
import org.plenary.web.door.Query;
import org.plenary.web.door.Request;
import org.plenary.web.door.Route;
import org.plenary.web.door.Services;
import org.plenary.web.page.Chrome.Crumb;

/**
 * Where moderators lock, pin, name, label, move, split and merge discussions, each by a rule and
 * with a sentence, and take it back within a minute. For others there is no such place.
 */
public final class CuratingPages {

  /** What the fields for topics begin with. */
  static final String TOPIC = "topic-";

  private static final String PLACE = "/d/:id/curate";
  private static final int LONGEST = 2_000;
  private static final List<String> FIELDS =
      List.of(
          "rule",
          "sentence",
          "title",
          "reopens",
          "language",
          "forum",
          "other",
          "post",
          TOPIC + 0,
          TOPIC + 1,
          TOPIC + 2,
          TOPIC + 3,
          TOPIC + 4);

  private final Services services;
  private final Assets assets;
  private final Intake intake;

  public CuratingPages(Services services, Assets assets) {
    this.services = services;
    this.assets = assets;
    this.intake = new Intake(assets, LONGEST, FIELDS);
  }

  public List<Route> routes() {
    return List.of(
        Route.form("undo-curation", PLACE + "/undo", this::undo).forMembers(),
        Route.page("curate", PLACE + "/:way", this::show).forMembers(),
        Route.form("curate-discussion", PLACE + "/:way", this::take));
  }

  private static DiscussionId id(Request request) {
    return new DiscussionId(request.id("id"));
  }

  private static CurationWay way(Request request) {
    return CurationWay.of(request.path("way"));
  }

  private Future<Answer> show(Request request) {
    Optional<String> post = request.query("post").text("post");
    return show(request, post, Entered.NOTHING);
  }

  private Future<Answer> show(Request request, Optional<String> post, Entered entered) {
    CurationWay way = way(request);
    return curated(request)
        .compose(discussion -> view(request, discussion, way, post, entered))
        .map(view -> page(request, view));
  }

  private Future<Discussion> curated(Request request) {
    return services
        .discussions()
        .getDiscussion(request.caller(), id(request))
        .compose(
            discussion ->
                Power.of(request.caller(), discussion.chapterId()).contains(Power.MODERATE)
                    ? Future.succeededFuture(discussion)
                    : ProblemException.fail(new Problem.NotFound()));
  }

  private Future<CurationView> view(
      Request request,
      Discussion discussion,
      CurationWay way,
      Optional<String> post,
      Entered entered) {
    var reported = new Reported.Entry(discussion.id().value());
    Future<List<CitableRule>> rules =
        services.reports().listRules(request.caller(), reported, request.languages());
    Future<List<Forum>> forums = forums(request, discussion, way);
    Future<List<Topic>> topics =
        way == CurationWay.RELABEL
            ? services.topics().listTopics()
            : Future.succeededFuture(List.of());
    return Future.all(rules, forums, topics)
        .map(
            _ ->
                new CurationView(
                    discussion,
                    way,
                    rules.result(),
                    forums.result(),
                    topics.result(),
                    post,
                    entered));
  }

  private Future<List<Forum>> forums(Request request, Discussion discussion, CurationWay way) {
    return way == CurationWay.MOVE
        ? services
            .forums()
            .listForums(
                request.caller(),
                Optional.of(discussion.forum().chapter()),
                PageRequest.first(PageRequest.MOST))
            .map(
                page ->
                    page.items().stream()
                        .map(CountedForum::forum)
                        .filter(forum -> !forum.address().equals(discussion.forum()))
                        .toList())
        : Future.succeededFuture(List.of());
  }

  private Answer page(Request request, CurationView view) {
    Discussion discussion = view.discussion();
    Chrome chrome =
        Chrome.of(
            request,
            assets,
            Texts.of(request).text(view.way().key()),
            Crumb.chapterOf(discussion),
            Crumb.forumOf(discussion),
            Crumb.of(discussion));
    return Html.page(Html.TEMPLATES.curate(chrome, view));
  }

  private Future<Answer> take(Request request) {
    CurationWay way = way(request);
    return intake.take(
        request,
        form ->
            curated(request)
                .compose(_ -> act(request, new CurationForm(way, form, Texts.of(request))))
                .map(_ -> Answer.seeOther(DiscussionLinks.discussion(id(request)))),
        entered -> show(request, post(entered), entered));
  }

  private static Optional<String> post(Entered entered) {
    return Optional.of(entered.field("post", "")).filter(post -> !post.isEmpty());
  }

  private Future<ActionId> act(Request request, CurationForm form) {
    return switch (form.way()) {
      case SPLIT ->
          services
              .restructuring()
              .split(request.caller(), id(request), form.post(), form.title(), form.reason());
      case MERGE ->
          services
              .restructuring()
              .merge(request.caller(), id(request), form.other(), form.reason());
      default ->
          services.curating().curate(request.caller(), id(request), form.curation(), form.reason());
    };
  }

  private Future<Answer> undo(Request request) {
    Query form = request.form(LONGEST, "action");
    return services
        .judging()
        .undo(request.caller(), new ActionId(form.id("action")))
        .map(_ -> Answer.seeOther(DiscussionLinks.discussion(id(request))));
  }
}
