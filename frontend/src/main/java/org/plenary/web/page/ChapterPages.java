package org.plenary.web.page;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.util.List;
import org.plenary.caller.Role;
import org.plenary.joining.RequestId;
import org.plenary.joining.Verdict;
import org.plenary.page.PageRequest;
import org.plenary.roster.RosterLine;
import org.plenary.web.door.Answer;
import org.plenary.web.door.Query;
import org.plenary.web.door.Request;
import org.plenary.web.door.Route;
import org.plenary.web.door.Services;

/** How people join a chapter, and what its officers do with its members. */
public final class ChapterPages {

  private static final String CHAPTER = "/c/:chapter";
  private static final String MEMBERS = CHAPTER + "/members";
  private static final int LONGEST = 2_000;
  private static final int LONGEST_NAME = 100;

  private final Services services;
  private final MembersDesk desk;
  private final Intake asking;
  private final Intake answering;
  private final Intake naming;

  public ChapterPages(Services services, Assets assets) {
    this.services = services;
    this.desk = new MembersDesk(services, assets);
    this.asking = new Intake(assets, LONGEST, List.of("message"));
    this.answering = new Intake(assets, LONGEST, List.of("request", "verdict", "reason"));
    this.naming = new Intake(assets, LONGEST_NAME, List.of("handle", "role"));
  }

  public List<Route> routes() {
    return List.of(
        Route.form("join", CHAPTER + "/join", this::join),
        Route.form("withdraw-request", CHAPTER + "/join/withdraw", this::withdraw).forMembers(),
        Route.page("members", MEMBERS, this::members).forMembers(),
        Route.download("members-csv", MEMBERS + ".csv", this::csv).forMembers(),
        Route.form("answer-request", MEMBERS + "/answer", this::answer),
        Route.form("give-role", MEMBERS + "/give", this::give),
        Route.form("take-role", MEMBERS + "/take", this::take).forMembers());
  }

  private Future<Answer> join(Request request) {
    return asking.take(request, form -> join(request, form));
  }

  private Future<Answer> join(Request request, Query form) {
    return services
        .joining()
        .ask(request.caller(), slug(request), form.text("message").orElse(""))
        .map(_ -> Answer.seeOther("/me"));
  }

  private Future<Answer> withdraw(Request request) {
    request.form(0);
    return services
        .joining()
        .withdraw(request.caller(), slug(request))
        .map(_ -> Answer.seeOther("/me"));
  }

  private static String slug(Request request) {
    return request.path("chapter");
  }

  private Future<Answer> members(Request request) {
    Query query = request.query("handle", "cursor");
    PageRequest page = query.page(MembersDesk.ON_PAGE, RosterLine.KEYS);
    return desk.show(request, query.text("handle").orElse(""), page);
  }

  private Future<Answer> csv(Request request) {
    request.query();
    String name = slug(request) + "-members.csv";
    return services
        .chapters()
        .getChapter(slug(request))
        .compose(chapter -> services.roster().asCsv(request.caller(), chapter))
        .map(table -> Answer.csv(name, Buffer.buffer(table)));
  }

  private Future<Answer> answer(Request request) {
    return answering.take(
        request,
        form -> answer(request, form),
        entered -> desk.showAgain(request, MembersForms.ofLine(entered)));
  }

  private Future<Answer> answer(Request request, Query form) {
    var verdict =
        new Verdict(
            new RequestId(form.id("request")),
            YesNo.of(form, "verdict"),
            form.text("reason").orElse(""));
    return back(request, services.joining().answer(request.caller(), slug(request), verdict));
  }

  private Future<Answer> give(Request request) {
    return naming.take(
        request,
        form -> give(request, form),
        entered -> desk.showAgain(request, MembersForms.ofRole(entered)));
  }

  private Future<Answer> give(Request request, Query form) {
    return back(
        request, services.roster().give(request.caller(), slug(request), handle(form), role(form)));
  }

  private Future<Answer> take(Request request) {
    return naming.take(
        request,
        form -> take(request, form),
        entered -> desk.showAgain(request, MembersForms.ofLine(entered)));
  }

  private Future<Answer> take(Request request, Query form) {
    return back(
        request, services.roster().take(request.caller(), slug(request), handle(form), role(form)));
  }

  private static String handle(Query form) {
    return form.text("handle").orElse("").strip();
  }

  private static Role role(Query form) {
    return form.chosen("role", Role.class);
  }

  private static Future<Answer> back(Request request, Future<Void> done) {
    return done.map(_ -> Answer.seeOther(Links.members(slug(request))));
  }
}
