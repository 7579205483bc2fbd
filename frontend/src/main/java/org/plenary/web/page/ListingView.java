package org.plenary.web.page;

import io.netty.handler.codec.http.QueryStringEncoder;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.plenary.discussion.DiscussionFilter;
import org.plenary.discussion.DiscussionSort;
import org.plenary.discussion.DiscussionState;
import org.plenary.text.LanguageGuess;
import org.plenary.topic.Topic;
import org.plenary.web.door.Request;

/**
 * A page of discussions, and how it can be narrowed and sorted.
 *
 * @param place what the page is about, whatever is asked
 * @param known the topics by their address
 */
public record ListingView(
    DiscussionFilter place,
    Listing listing,
    Map<String, Topic> known,
    List<DiscussionLine> lines,
    Pager pager) {

  public ListingView {
    known = Map.copyOf(known);
  }

  /** One way to narrow the list, and whether it is taken. */
  public record Choice(String value, String name, boolean isTaken) {}

  /** Whether anything was asked for that is not usual. */
  public boolean isNarrowed() {
    return listing.sort() != DiscussionSort.ACTIVE || !listing.filter().equals(place);
  }

  public List<Choice> orders(Texts texts) {
    return Stream.of(DiscussionSort.values())
        .map(sort -> choice(texts, "list.sort.", sort, sort == listing.sort()))
        .toList();
  }

  public List<Choice> states(Texts texts) {
    return Stream.of(DiscussionState.OPEN, DiscussionState.LOCKED)
        .map(state -> choice(texts, "list.state.", state, is(listing.filter().state(), state)))
        .toList();
  }

  private static Choice choice(Texts texts, String words, Enum<?> value, boolean isTaken) {
    String name = value.name().toLowerCase(Locale.ROOT);
    return new Choice(name, texts.text(words + name), isTaken);
  }

  public List<Choice> languages(Texts texts) {
    return LanguageGuess.tags().stream()
        .map(tag -> new Choice(tag, texts.nameOf(tag), is(listing.filter().language(), tag)))
        .sorted(texts.inOrderOf(Choice::name))
        .toList();
  }

  /** None where the page is about one. */
  public List<Choice> topics(Texts texts) {
    if (place.topic().isPresent()) {
      return List.of();
    }
    return known.values().stream()
        .map(
            topic ->
                new Choice(
                    topic.slug(),
                    topic.name(texts.language()),
                    is(listing.filter().topic(), topic.slug())))
        .sorted(texts.inOrderOf(Choice::name))
        .toList();
  }

  /** What others may know of it, with its feed; of its beginning alone, for what follows moves. */
  Elsewhere elsewhere(Request request, String address, String feed) {
    return elsewhere(request, address).fedBy(feed, narrowing());
  }

  /** The same where it has no feed. */
  Elsewhere elsewhere(Request request, String address) {
    return listing.page().cursor().isPresent()
        ? Elsewhere.closed(request)
        : Elsewhere.at(request, address + narrowing());
  }

  private String narrowing() {
    var asked = new QueryStringEncoder("");
    chapter().ifPresent(slug -> asked.addParam("chapter", slug));
    listing
        .filter()
        .topic()
        .filter(_ -> place.topic().isEmpty())
        .ifPresent(slug -> asked.addParam("topic", slug));
    listing.filter().language().ifPresent(tag -> asked.addParam("language", tag));
    listing
        .filter()
        .state()
        .ifPresent(state -> asked.addParam("state", state.name().toLowerCase(Locale.ROOT)));
    return asked.toString();
  }

  /** The chapter that was asked for, where the page is of none. */
  public Optional<String> chapter() {
    return listing.filter().chapter().filter(_ -> place.chapter().isEmpty());
  }

  private static <T> boolean is(Optional<T> asked, T value) {
    return asked.filter(value::equals).isPresent();
  }
}
