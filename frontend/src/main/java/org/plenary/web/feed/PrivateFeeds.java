package org.plenary.web.feed;

import io.vertx.core.Future;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.plenary.caller.Caller;
import org.plenary.caller.Person;
import org.plenary.capability.FeedMatter.OfAuthor;
import org.plenary.capability.FeedMatter.OfDebate;
import org.plenary.capability.FeedMatter.OfPlace;
import org.plenary.capability.FeedMatter.OfSearch;
import org.plenary.capability.OpenedFeed;
import org.plenary.discussion.DiscussionId;
import org.plenary.feed.FeedEdition;
import org.plenary.feed.FeedKind;
import org.plenary.feed.FeedPlace;
import org.plenary.feed.FeedSubject;
import org.plenary.feed.FeedSubject.Author;
import org.plenary.feed.FeedSubject.Debate;
import org.plenary.feed.FeedSubject.Place;
import org.plenary.feed.FeedWish;
import org.plenary.feed.Outlet;
import org.plenary.finding.Search;
import org.plenary.member.Profile;
import org.plenary.problem.Problem;
import org.plenary.problem.ProblemException;
import org.plenary.problem.Why;
import org.plenary.sealing.Secret;
import org.plenary.web.door.Answer;
import org.plenary.web.door.Query;
import org.plenary.web.door.Request;
import org.plenary.web.door.Route;
import org.plenary.web.door.Services;
import org.plenary.web.door.Site;
import org.plenary.web.page.Assets;
import org.plenary.web.page.DiscussionLinks;
import org.plenary.web.page.FeedLinks;
import org.plenary.web.page.Links;
import org.plenary.web.page.MatterAddress;
import org.plenary.web.page.SearchLinks;
import org.plenary.web.page.Texts;

/** Feeds of what one member reads, written anew for each asking; who has the address is told it. */
public final class PrivateFeeds {

  private record Asking(Request request, FeedForm form, Query query, OpenedFeed opened) {

    Caller reader() {
      return opened.reader();
    }

    Texts texts() {
      return Texts.of(reader().person().map(Person::languages).orElseThrow());
    }
  }

  private final Services services;
  private final int entries;
  private final FeedWriter writer;
  private final String build;

  public PrivateFeeds(Site site, Services services, FeedWriter writer, Assets assets) {
    this.services = services;
    this.entries = site.feeds().entries();
    this.writer = writer;
    this.build = assets.build();
  }

  public List<Route> routes() {
    return Stream.of(FeedForm.values()).map(this::route).toList();
  }

  private Route route(FeedForm form) {
    return Route.secret(
        "private-feed" + form.ending().replace('.', '-'),
        FeedLinks.capability(new Secret(":secret")) + form.ending(),
        request -> answer(request, form));
  }

  private Future<Answer> answer(Request request, FeedForm form) {
    Query query = request.query("text", "limit", "cursor");
    return services
        .privateFeeds()
        .open(new Secret(request.path("secret")))
        .compose(opened -> answer(new Asking(request, form, query, opened)));
  }

  private Future<Answer> answer(Asking asking) {
    return switch (asking.opened().of()) {
      case OfPlace(Place place) -> place(asking, place);
      case OfDebate(DiscussionId id) -> debate(asking, id);
      case OfAuthor(String handle) -> author(asking, handle);
      case OfSearch _ -> search(asking, asking.opened().question().orElseThrow());
    };
  }

  private Future<Answer> place(Asking asking, Place place) {
    requireNoCursor(asking.query(), place.kind());
    AskedFeed asked = asked(asking, place, FeedWish.KEYS, MatterAddress.of(new OfPlace(place)));
    return edition(asking, asked.wish()).compose(edition -> answer(asking, asked, edition));
  }

  // What has no older pages has none.
  private static void requireNoCursor(Query query, FeedKind kind) {
    if (kind != FeedKind.DISCUSSIONS && query.text("cursor").isPresent()) {
      throw new ProblemException(
          Problem.Invalid.field(
              "cursor", Why.of("no-parameter", "There is no such parameter here.")));
    }
  }

  private AskedFeed asked(Asking asking, FeedSubject subject, int keys, String home) {
    return new AskedFeed(
        new FeedWish(subject, Outlet.FEED, asking.query().page(entries, keys)),
        asking.form(),
        FeedQuery.isWhole(asking.query()),
        "/private-feed/" + asking.opened().id().value(),
        home);
  }

  private Future<FeedEdition> edition(Asking asking, FeedWish wish) {
    return services.feeds().getEdition(asking.reader(), wish);
  }

  private Future<Answer> answer(Asking asking, AskedFeed asked, FeedEdition edition) {
    String etag = edition.digest() + "." + asking.texts().tag() + "." + build;
    return asking.request().conditions().knows(etag)
        ? Future.succeededFuture(Answer.notModified(etag))
        : write(asking, asked, edition.place().since().orElse(FeedTags.SINCE))
            .map(answer -> answer.withEtag(etag));
  }

  private Future<Answer> write(Asking asking, AskedFeed asked, Instant since) {
    var told = new ToldFeed(asked, since, asking.texts(), _ -> asking.opened().name());
    return writer
        .write(asking.reader(), told, asking.request().here())
        .map(body -> Answer.of(asked.form().type() + "; charset=utf-8", body));
  }

  // What was merged goes on where its posts went.
  private Future<Answer> debate(Asking asking, DiscussionId id) {
    AskedFeed asked = asked(asking, new Debate(id), FeedWish.KEYS, "/d/" + id.value());
    return edition(asking, asked.wish())
        .compose(
            edition ->
                edition
                    .place()
                    .mergedInto()
                    .map(into -> debate(asking, into))
                    .orElseGet(() -> answer(asking, titled(asked, edition.place()), edition)));
  }

  private static AskedFeed titled(AskedFeed asked, FeedPlace place) {
    return place
        .debate()
        .map(debate -> DiscussionLinks.discussion(debate.id(), debate.title()))
        .map(asked::at)
        .orElse(asked);
  }

  // Of what has no edition, the tag is that of what was written.
  private Future<Answer> author(Asking asking, String handle) {
    return services
        .members()
        .getProfile(asking.reader(), handle)
        .recover(failure -> successor(asking, handle, failure))
        .compose(profile -> author(asking, profile));
  }

  // Whoever turned out to be the author of imported posts has them among their own.
  private Future<Profile> successor(Asking asking, String handle, Throwable failure) {
    return failure instanceof ProblemException refusal
            && refusal.problem() instanceof Problem.NotFound
        ? services
            .members()
            .getSuccessor(asking.reader(), handle)
            .compose(now -> services.members().getProfile(asking.reader(), now))
        : Future.failedFuture(failure);
  }

  private Future<Answer> author(Asking asking, Profile profile) {
    String handle = profile.handle();
    return write(
        asking,
        asked(asking, new Author(handle), FeedWish.KEYS, Links.member(handle)),
        profile.joinedAt());
  }

  private Future<Answer> search(Asking asking, String question) {
    return write(
        asking,
        asked(asking, new FeedSubject.Search(question), Search.KEYS, SearchLinks.search(question)),
        FeedTags.SINCE);
  }
}
