package org.plenary.web.embed;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.plenary.discussion.DiscussionFilter;
import org.plenary.discussion.DiscussionId;
import org.plenary.forum.ForumAddress;
import org.plenary.post.PostId;
import org.plenary.web.embed.EmbedSubject.Debate;
import org.plenary.web.embed.EmbedSubject.Single;
import org.plenary.web.page.DiscussionLinks;
import org.plenary.web.page.Links;

/** Reads addresses of pages, as people paste them. */
record OEmbedAddress(Links links) {

  private static final Pattern PLACE =
      Pattern.compile("/c/(?<chapter>[^/]+)(?:/(?<forum>[^/]+))?/?");
  private static final Pattern TOPIC = Pattern.compile("/topics/(?<topic>[^/]+)/?");
  private static final Pattern DEBATE =
      Pattern.compile("/d/(?<id>[0-9]{1,18})(?:/(?<title>[^/]+))?/?");

  // As a question, and as the place on a page.
  private static final Pattern NUMBER =
      Pattern.compile("(?:^p|(?:^|&)at=)(?<number>[0-9]{1,9})(?:$|&)");

  private static final Pattern POST = Pattern.compile("/p/(?<id>[0-9]{1,18})/?");

  /**
   * What an address names, narrowed as its page is; empty where it is none of ours, or of a page
   * that has no embed.
   */
  Optional<EmbedSubject> subject(String address) {
    return uri(address).filter(this::isOurs).flatMap(this::named);
  }

  /** The number of the post of a discussion that an address leads to, behind the first. */
  Optional<Integer> number(String address) {
    return uri(address)
        .flatMap(
            uri ->
                Stream.of(uri.getRawQuery(), uri.getRawFragment())
                    .filter(Objects::nonNull)
                    .map(NUMBER::matcher)
                    .filter(Matcher::find)
                    .map(found -> Integer.parseInt(found.group("number")))
                    .findFirst())
        .filter(number -> number > 1);
  }

  private Optional<EmbedSubject> named(URI uri) {
    var asked = Narrowing.of(uri);
    return path(uri)
        .flatMap(
            path ->
                Stream.of(place(path, asked), topic(path, asked), debate(path), post(path))
                    .flatMap(Optional::stream)
                    .findFirst());
  }

  private static Optional<URI> uri(String address) {
    try {
      return Optional.of(new URI(address));
    } catch (URISyntaxException _) {
      return Optional.empty();
    }
  }

  private boolean isOurs(URI uri) {
    URI ours = links.publicUrl();
    return ours.getScheme().equalsIgnoreCase(uri.getScheme())
        && ours.getRawAuthority().equalsIgnoreCase(uri.getRawAuthority());
  }

  private Optional<String> path(URI uri) {
    String base = URI.create(links.absolute("")).getPath();
    return Optional.ofNullable(uri.getPath())
        .filter(path -> path.startsWith(base))
        .filter(path -> path.chars().noneMatch(Character::isISOControl))
        .map(path -> path.substring(base.length()));
  }

  private static Optional<EmbedSubject> place(String path, Narrowing asked) {
    return found(PLACE, path)
        .map(
            place ->
                asked.narrowed(
                    Optional.ofNullable(place.group("forum"))
                        .map(forum -> new ForumAddress(place.group("chapter"), forum))
                        .map(DiscussionFilter::ofForum)
                        .orElseGet(() -> DiscussionFilter.ofChapter(place.group("chapter")))));
  }

  private static Optional<EmbedSubject> topic(String path, Narrowing asked) {
    return found(TOPIC, path)
        .map(topic -> asked.narrowed(DiscussionFilter.ofTopic(topic.group("topic"))));
  }

  private static Optional<EmbedSubject> debate(String path) {
    return found(DEBATE, path)
        .filter(
            debate ->
                Optional.ofNullable(debate.group("title"))
                    .map(DiscussionLinks::isTitle)
                    .orElse(true))
        .map(debate -> new Debate(new DiscussionId(id(debate))));
  }

  private static Optional<EmbedSubject> post(String path) {
    return found(POST, path).map(post -> new Single(new PostId(id(post))));
  }

  private static long id(Matcher found) {
    return Long.parseLong(found.group("id"));
  }

  private static Optional<Matcher> found(Pattern pattern, String path) {
    return Optional.of(pattern.matcher(path)).filter(Matcher::matches);
  }
}
