package org.plenary.web.page;

import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.plenary.forum.Forum;
import org.plenary.forum.ForumAddress;
import org.plenary.holding.HeldLine;
import org.plenary.moderation.ActionId;
import org.plenary.moderation.NoticeAhead;
import org.plenary.page.Page;
import org.plenary.page.PageRequest;
import org.plenary.post.PostId;
import org.plenary.report.CitableRule;
import org.plenary.web.door.Answer;
import org.plenary.web.door.Query;
import org.plenary.web.door.Request;
import org.plenary.web.door.Route;
import org.plenary.web.door.Services;
import org.plenary.web.page.Chrome.Crumb;

/** Where moderators look at what is held: they publish it, or refuse it and say why. */
public final class HeldPages {

  private static final String POST = ModerationLinks.HELD + "/:id";
  private static final String CHOSEN = "post-";
  private static final String PUBLISH = "publish";
  private static final int ON_PAGE = 50;
  private static final int LONGEST = 5_000;
  private static final int LONGEST_ID = 18;

  private final Services services;
  private final Assets assets;
  private final Intake refusal;

  public HeldPages(Services services, Assets assets) {
    this.services = services;
    this.assets = assets;
    this.refusal =
        new Intake(
            assets, LONGEST, Stream.concat(RefusalForm.FIELDS.stream(), Stream.of("do")).toList());
  }

  public List<Route> routes() {
    return List.of(
        Route.page("held", ModerationLinks.HELD, this::queue).forMembers(),
        Route.form("publish-held", ModerationLinks.HELD, this::publish),
        Route.form("undo-refusal", ModerationLinks.HELD + "/undo", this::undo).forMembers(),
        Route.page("held-post", POST, this::show).forMembers(),
        Route.form("refuse-held", POST, this::refuse));
  }

  private static PostId id(Request request) {
    return new PostId(request.id("id"));
  }

  private Future<Answer> queue(Request request) {
    Query query = request.query("forum", "cursor", "refused", "left");
    Optional<String> left = query.text("left");
    return left.isPresent() ? left(request, LeftPosts.named(left.get())) : queue(request, query);
  }

  private Future<Answer> queue(Request request, Query query) {
    Optional<Refused> refused =
        query.text("refused").map(_ -> query.id("refused")).map(Refused::new);
    return queue(
        request,
        HeldNarrowing.wanted(query),
        query.page(ON_PAGE, HeldLine.KEYS),
        refused,
        Entered.NOTHING);
  }

  /** The number of a refusal that can be taken back for a minute. */
  public record Refused(long action) {}

  private Future<Answer> queue(
      Request request,
      Optional<ForumAddress> forum,
      PageRequest page,
      Optional<Refused> refused,
      Entered entered) {
    Future<Page<HeldLine>> found = services.held().queue(request.caller(), forum, page);
    Future<List<Forum>> forums = found.compose(_ -> services.forums().listForums(request.caller()));
    return forums
        .map(all -> HeldNarrowing.of(request.caller(), forum, all))
        .map(narrowing -> queuePage(request, narrowing, found.result(), refused, entered));
  }

  private Answer queuePage(
      Request request,
      HeldNarrowing narrowing,
      Page<HeldLine> found,
      Optional<Refused> refused,
      Entered entered) {
    Texts texts = Texts.of(request);
    Chrome chrome =
        Chrome.of(
            request,
            assets,
            texts.text("held"),
            new Crumb(texts.text("moderation"), ModerationLinks.MODERATION));
    return Html.page(
        Html.TEMPLATES.held(
            chrome,
            new HeldReader(request.caller()),
            narrowing,
            found.items(),
            Pager.of(request, found),
            refused,
            entered));
  }

  // One has a button of its own; of several those are published that are chosen.
  private Future<Answer> publish(Request request) {
    List<String> chosen =
        request.body().fieldNames(CHOSEN).stream().sorted().map(CHOSEN::concat).toList();
    List<String> fields = Stream.concat(Stream.of(PUBLISH), chosen.stream()).toList();
    return new Intake(assets, LONGEST_ID, fields)
        .take(
            request,
            form -> publish(request, form, chosen),
            entered ->
                queue(
                    request,
                    Optional.empty(),
                    PageRequest.first(ON_PAGE),
                    Optional.empty(),
                    entered));
  }

  private Future<Answer> publish(Request request, Query form, List<String> chosen) {
    return form.text(PUBLISH).filter(id -> !id.isEmpty()).isPresent()
        ? services
            .held()
            .publish(request.caller(), new PostId(form.id(PUBLISH)))
            .map(_ -> Answer.seeOther(ModerationLinks.HELD))
        : services
            .held()
            .publishAll(request.caller(), chosen.stream().map(form::id).map(PostId::new).toList())
            .map(published -> Answer.seeOther(new LeftPosts(published.left()).address()));
  }

  // Of those that were left, some may have been judged since.
  private Future<Answer> left(Request request, LeftPosts left) {
    List<Future<HeldLine>> lines =
        left.posts().stream().map(post -> services.held().get(request.caller(), post)).toList();
    return Future.join(lines)
        .transform(
            _ ->
                Future.succeededFuture(
                    lines.stream().filter(Future::succeeded).map(Future::result).toList()))
        .map(
            found ->
                found.isEmpty() ? Answer.seeOther(ModerationLinks.HELD) : leftPage(request, found));
  }

  private Answer leftPage(Request request, List<HeldLine> left) {
    return Html.page(Html.TEMPLATES.heldleft(chrome(request, "held.left"), left));
  }

  private Future<Answer> show(Request request) {
    request.query();
    return show(request, Entered.NOTHING);
  }

  private Future<Answer> show(Request request, Entered entered) {
    Future<HeldLine> found = services.held().get(request.caller(), id(request));
    Future<List<CitableRule>> rules =
        found.compose(line -> services.reports().listRules(line.ground(), request.languages()));
    return rules.map(
        citable ->
            Html.page(
                Html.TEMPLATES.heldpost(
                    chrome(request, "held.one"),
                    new HeldReader(request.caller()),
                    found.result(),
                    citable,
                    entered,
                    new Words(Texts.of(request), found.result().html(), List.of()))));
  }

  private Chrome chrome(Request request, String title) {
    Texts texts = Texts.of(request);
    return Chrome.of(
        request,
        assets,
        texts.text(title),
        new Crumb(texts.text("moderation"), ModerationLinks.MODERATION),
        new Crumb(texts.text("held"), ModerationLinks.HELD));
  }

  private Future<Answer> refuse(Request request) {
    return refusal.take(request, form -> refuse(request, form), entered -> show(request, entered));
  }

  private Future<Answer> refuse(Request request, Query form) {
    return switch (form.text("do").orElse("")) {
      case "confirm" -> confirm(request, form);
      case "change" -> show(request, Entered.of(form));
      default -> rehearse(request, form);
    };
  }

  private Future<Answer> confirm(Request request, Query form) {
    return services
        .held()
        .refuse(request.caller(), id(request), JudgementForm.reason(form, language(request)))
        .map(action -> Answer.seeOther(ModerationLinks.HELD + "?refused=" + action.value()));
  }

  private static String language(Request request) {
    return Texts.of(request).language();
  }

  private Future<Answer> rehearse(Request request, Query form) {
    return services
        .held()
        .rehearse(request.caller(), id(request), JudgementForm.reason(form, language(request)))
        .map(notice -> refusalPage(request, Entered.of(form), notice.orElseThrow()));
  }

  private Answer refusalPage(Request request, Entered form, NoticeAhead notice) {
    return Html.page(
        Html.TEMPLATES.refusal(
            chrome(request, "judge.sure"), id(request), form, NoticeView.ahead(request, notice)));
  }

  private Future<Answer> undo(Request request) {
    var action = new ActionId(request.form(LONGEST_ID, "action").id("action"));
    return services
        .judging()
        .undo(request.caller(), action)
        .map(_ -> Answer.seeOther(ModerationLinks.HELD));
  }
}
