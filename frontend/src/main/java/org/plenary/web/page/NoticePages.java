package org.plenary.web.page;

import io.vertx.core.Future;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.plenary.appeal.AppealId;
import org.plenary.appeal.OwnAppeal;
import org.plenary.moderation.ActionId;
import org.plenary.moderation.Notice;
import org.plenary.web.door.Answer;
import org.plenary.web.door.Query;
import org.plenary.web.door.Request;
import org.plenary.web.door.Route;
import org.plenary.web.door.Services;
import org.plenary.web.page.Chrome.Crumb;

/** What members were told of actions that concern them, and where they appeal against one. */
public final class NoticePages {

  private static final String NOTICES = "/me/notices";
  private static final String NOTICE = NOTICES + "/:action";
  private static final int LONGEST = 5_000;

  private final Services services;
  private final Assets assets;
  private final OwnList<Notice> own;
  private final Clock clock;
  private final Intake intake;

  public NoticePages(Services services, Assets assets, Clock clock) {
    this.services = services;
    this.assets = assets;
    this.own =
        new OwnList<>(
            assets,
            "notices",
            Notice.KEYS,
            services.notices()::listNotices,
            Html.TEMPLATES::notices);
    this.clock = clock;
    this.intake = new Intake(assets, LONGEST, List.of("sentence"));
  }

  public List<Route> routes() {
    return List.of(
        Route.page("notices", NOTICES, own::answer).forMembers(),
        Route.page("notice", NOTICE, this::show).forMembers(),
        Route.form("appeal", NOTICE + "/appeal", this::appeal),
        Route.page("own-appeal", "/me/appeals/:appeal", this::leadToNotice).forMembers());
  }

  private static ActionId action(Request request) {
    return new ActionId(request.id("action"));
  }

  private Future<Answer> show(Request request) {
    request.query();
    return page(request, Entered.NOTHING);
  }

  private Future<Answer> page(Request request, Entered entered) {
    return services
        .notices()
        .getNotice(request.caller(), action(request))
        .compose(
            notice ->
                appeal(request, notice).map(appeal -> page(request, notice, appeal, entered)));
  }

  private Future<Optional<OwnAppeal>> appeal(Request request, Notice notice) {
    return notice
        .appeal()
        .map(AppealId::new)
        .map(id -> services.appeals().getOwn(request.caller(), id).map(Optional::of))
        .orElseGet(() -> Future.succeededFuture(Optional.empty()));
  }

  private Answer page(Request request, Notice notice, Optional<OwnAppeal> appeal, Entered entered) {
    Texts texts = Texts.of(request);
    var view = new NoticeView(texts, notice, appeal, notice.isAppealable(clock.instant()));
    Chrome chrome =
        Chrome.of(
            request,
            assets,
            view.what(),
            Crumb.own(request),
            new Crumb(texts.text("notices"), NOTICES));
    return Html.page(Html.TEMPLATES.notice(chrome, view, entered))
        .withHeader("cache-control", "no-store");
  }

  private Future<Answer> appeal(Request request) {
    return intake.take(request, form -> appeal(request, form), entered -> page(request, entered));
  }

  private Future<Answer> appeal(Request request, Query form) {
    ActionId action = action(request);
    return services
        .appeals()
        .appeal(
            request.caller(),
            action,
            form.text("sentence").orElse(""),
            Texts.of(request).language())
        .map(_ -> Answer.seeOther(ModerationLinks.notice(action)));
  }

  // An appeal is read where the notice is against which it was made.
  private Future<Answer> leadToNotice(Request request) {
    request.query();
    var id = new AppealId(request.id("appeal"));
    return services
        .appeals()
        .getOwn(request.caller(), id)
        .map(appeal -> Answer.found(ModerationLinks.notice(appeal.action())));
  }
}
