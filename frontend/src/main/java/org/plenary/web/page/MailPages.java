package org.plenary.web.page;

import io.vertx.core.Future;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plenary.forum.ForumAddress;
import org.plenary.inbox.NotificationKind;
import org.plenary.letter.MailWay;
import org.plenary.mailaddress.OwnAddress;
import org.plenary.mailing.MailChoice;
import org.plenary.mailing.ReadList;
import org.plenary.problem.ProblemException;
import org.plenary.web.door.Answer;
import org.plenary.web.door.Query;
import org.plenary.web.door.Request;
import org.plenary.web.door.Route;
import org.plenary.web.door.Services;
import org.plenary.web.page.Chrome.Crumb;

/** Where members choose what they are mailed. */
public final class MailPages {

  private static final String OWN = "/me/mail";
  private static final String LISTS = OWN + "/lists";
  private static final String AGAIN = OWN + "/again";
  private static final String FORUM = "forum";
  private static final int LONGEST = 100;

  private static final List<NotificationKind> KINDS = List.of(NotificationKind.values());

  private final Services services;
  private final Assets assets;
  private final Intake choosing;
  private final Intake leaving;
  private final Intake resuming;

  public MailPages(Services services, Assets assets) {
    this.services = services;
    this.assets = assets;
    this.choosing = new Intake(assets, LONGEST, KINDS.stream().map(MailPages::field).toList());
    this.leaving = new Intake(assets, LONGEST, List.of(FORUM));
    this.resuming = new Intake(assets, LONGEST, List.of());
  }

  /** The field in which the way of a kind is chosen. */
  public static String field(NotificationKind kind) {
    return "way-" + kind.sqlName();
  }

  public List<Route> routes() {
    return List.of(
        Route.page("own-mail", OWN, this::show).forMembers(),
        Route.form("choose-mail", OWN, this::choose).forMembers(),
        Route.form("leave-list", LISTS, this::leave).forMembers(),
        Route.form("resume-mail", AGAIN, this::resume).forMembers());
  }

  private Future<Answer> show(Request request) {
    request.query();
    return page(request, Entered.NOTHING);
  }

  private Future<Answer> page(Request request, Entered entered) {
    Future<List<MailChoice>> choices = services.mailChoices().listChoices(request.caller());
    Future<List<ReadList>> lists = services.lists().listLists(request.caller());
    Future<Optional<OwnAddress>> address =
        services.addresses().find(request.caller().member().orElseThrow());
    return Future.all(choices, lists, address)
        .map(
            _ ->
                Html.TEMPLATES.mail(
                    chrome(request), address.result(), choices.result(), lists.result(), entered))
        .map(Html::page);
  }

  private Chrome chrome(Request request) {
    return Chrome.of(request, assets, Texts.of(request).text("mail"), Crumb.own(request));
  }

  private Future<Answer> choose(Request request) {
    return choosing.take(request, form -> choose(request, form), entered -> page(request, entered));
  }

  private Future<Answer> choose(Request request, Query form) {
    return services
        .mailChoices()
        .choose(request.caller(), ways(form))
        .map(_ -> Answer.seeOther(OWN));
  }

  // Of kinds that the page does not show nothing is sent.
  private static Map<NotificationKind, MailWay> ways(Query form) {
    var ways = new EnumMap<NotificationKind, MailWay>(NotificationKind.class);
    KINDS.forEach(
        kind -> form.choice(field(kind), MailWay.class).ifPresent(way -> ways.put(kind, way)));
    return ways;
  }

  private Future<Answer> leave(Request request) {
    return leaving.take(request, form -> leave(request, form), entered -> page(request, entered));
  }

  private Future<Answer> leave(Request request, Query form) {
    return Future.succeededFuture(form.text(FORUM).flatMap(ForumAddress::parse))
        .compose(ProblemException::found)
        .compose(forum -> services.lists().leave(request.caller(), forum))
        .map(_ -> Answer.seeOther(OWN));
  }

  private Future<Answer> resume(Request request) {
    return resuming.take(request, _ -> resumed(request), entered -> page(request, entered));
  }

  private Future<Answer> resumed(Request request) {
    return services.addresses().resume(request.caller()).map(_ -> Answer.seeOther(OWN));
  }
}
