package org.plenary.web.page;

import io.netty.handler.codec.http.QueryStringDecoder;
import io.netty.handler.codec.http.QueryStringEncoder;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plenary.capability.FeedMatter;
import org.plenary.capability.FeedMatter.OfAuthor;
import org.plenary.capability.FeedMatter.OfDebate;
import org.plenary.capability.FeedMatter.OfPlace;
import org.plenary.capability.FeedMatter.OfSearch;
import org.plenary.discussion.DiscussionFilter;
import org.plenary.discussion.DiscussionId;
import org.plenary.discussion.DiscussionState;
import org.plenary.feed.FeedKind;
import org.plenary.feed.FeedSubject.Place;
import org.plenary.forum.ForumAddress;
import org.plenary.problem.Problem;
import org.plenary.problem.ProblemException;
import org.plenary.problem.Why;
import org.plenary.saved.SavedSearchId;

/** What private feeds are of, by the address of its page with what narrows it there. */
public final class MatterAddress {

  private static final Pattern PATH =
      Pattern.compile(
          "/|/c/(?<chapter>[a-z][a-z0-9-]{1,39})(?:/(?<forum>[a-z][a-z0-9-]{1,39}))?"
              + "|/topics/(?<topic>[a-z][a-z0-9-]{1,59})|/d/(?<discussion>\\d{1,18})(?:/[^/]*)?"
              + "|/m/(?<author>[a-z0-9][a-z0-9._-]{0,59})|/me/searches/(?<search>\\d{1,18})");

  private static final Set<String> NARROWING = Set.of("chapter", "topic", "language", "state");

  private static final Set<String> PLACES = Set.of("chapter", "topic");

  private final Matcher path;
  private final Map<String, List<String>> asked;

  private MatterAddress(Matcher path, Map<String, List<String>> asked) {
    this.path = path;
    this.asked = asked;
  }

  /**
   * What a page is about.
   *
   * @param kind of a place, discussions without one
   * @param order of discussions of a place, the latest opened first without one
   * @throws ProblemException where there is no such list, or it is of no kind and in no order
   */
  public static FeedMatter parse(String page, Optional<FeedKind> kind, Optional<FeedOrder> order) {
    FeedMatter of = read(page).matter(kind, order);
    if (!(of instanceof OfPlace)) {
      kind.ifPresent(_ -> refuse("kind"));
      order.ifPresent(_ -> refuse("sort"));
    }
    return of;
  }

  private static void refuse(String field) {
    throw new ProblemException(
        Problem.Invalid.field(field, Why.of("no-such-value", "There is no such value.")));
  }

  private static MatterAddress read(String page) {
    try {
      var address = new QueryStringDecoder(page);
      Matcher path = PATH.matcher(address.path());
      Map<String, List<String>> asked = address.parameters();
      if (path.matches()
          && narrowing(path).containsAll(asked.keySet())
          && asked.values().stream().allMatch(values -> values.size() == 1)) {
        return new MatterAddress(path, asked);
      }
    } catch (IllegalArgumentException _) {
      // Refused below, with the other wrong ones.
    }
    throw new ProblemException(
        Problem.Invalid.field(
            "of", Why.of("feed-of", "It must be the address of a list here, like /c/senegal.")));
  }

  // Where the place is of one chapter or topic already, it can name no other.
  private static Set<String> narrowing(Matcher path) {
    boolean isPlace =
        Stream.of("discussion", "author", "search").allMatch(name -> path.group(name) == null);
    return isPlace
        ? NARROWING.stream()
            .filter(name -> !PLACES.contains(name) || path.group(name) == null)
            .collect(Collectors.toSet())
        : Set.of();
  }

  private FeedMatter matter(Optional<FeedKind> kind, Optional<FeedOrder> order) {
    return part("discussion")
        .<FeedMatter>map(id -> new OfDebate(new DiscussionId(Long.parseLong(id))))
        .or(() -> part("author").map(OfAuthor::new))
        .or(() -> part("search").map(id -> new OfSearch(new SavedSearchId(Long.parseLong(id)))))
        .orElseGet(
            () ->
                new OfPlace(
                    new Place(
                        filter(),
                        kind.orElse(FeedKind.DISCUSSIONS),
                        order.orElse(FeedOrder.NEW).sort())));
  }

  private Optional<String> part(String name) {
    @Nullable String part = path.group(name);
    return Optional.ofNullable(part);
  }

  private DiscussionFilter filter() {
    Optional<ForumAddress> forum =
        part("forum")
            .map(slug -> new ForumAddress(Objects.requireNonNull(path.group("chapter")), slug));
    return new DiscussionFilter(
        forum,
        forum.isPresent() ? Optional.empty() : part("chapter").or(() -> asked("chapter")),
        part("topic").or(() -> asked("topic")),
        asked("language"),
        Optional.empty(),
        asked("state").map(MatterAddress::state),
        Optional.empty());
  }

  private Optional<String> asked(String name) {
    return Optional.ofNullable(asked.get(name)).map(List::getFirst);
  }

  private static DiscussionState state(String word) {
    return Stream.of(DiscussionState.values())
        .filter(state -> word(state).equals(word))
        .findFirst()
        .orElseThrow(
            () ->
                new ProblemException(
                    Problem.Invalid.field(
                        "state", Why.of("no-such-value", "There is no such value."))));
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  /** Where it is read by people. */
  public static String of(FeedMatter matter) {
    return switch (matter) {
      case OfPlace(Place place) -> ofPlace(place.filter());
      case OfDebate(DiscussionId id) -> "/d/" + id.value();
      case OfAuthor(String handle) -> Links.member(handle);
      case OfSearch(SavedSearchId id) -> SearchLinks.savedSearch(id);
    };
  }

  private static String ofPlace(DiscussionFilter filter) {
    boolean isOfTopic = filter.forum().isEmpty() && filter.chapter().isEmpty();
    String page =
        filter
            .forum()
            .map(Links::forum)
            .or(() -> filter.chapter().map(Links::chapter))
            .or(() -> filter.topic().map(Links::topic))
            .orElse("/");
    var address = new QueryStringEncoder(page);
    filter.topic().filter(_ -> !isOfTopic).ifPresent(topic -> address.addParam("topic", topic));
    filter.language().ifPresent(language -> address.addParam("language", language));
    filter.state().ifPresent(state -> address.addParam("state", word(state)));
    return address.toString();
  }
}
