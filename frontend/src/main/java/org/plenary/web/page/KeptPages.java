package org.plenary.web.page;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Optional;
import org.plenary.web.door.Answer;
import org.plenary.web.door.CodedBody;
import org.plenary.web.door.Request;

/**
 * Pages that strangers read lately, with their tags: while the tag of one is the same, it is given
 * again without being made again, for a minute. What members read is never kept.
 */
final class KeptPages {

  private static final Duration LONGEST = Duration.ofMinutes(1);

  /** One of them, and the tag of all that it shows. */
  record KeptPage(String etag, CodedBody html) {

    Answer answer(Request request) {
      return html.answer(request, Answer::page).withEtag(etag);
    }

    private int weight() {
      return html.weight();
    }
  }

  private record Wish(String address, String language, String reading) {

    static Wish of(Request request) {
      return new Wish(
          request.address(), Texts.of(request).tag(), ReadingSettings.of(request).tag());
    }
  }

  private final Cache<Wish, KeptPage> pages;

  /**
   * @param mostBytes how much all of them may weigh; none is kept where it is 0
   */
  KeptPages(int mostBytes) {
    this.pages =
        Caffeine.newBuilder()
            .maximumWeight(mostBytes)
            .expireAfterWrite(LONGEST)
            .weigher((Wish _, KeptPage page) -> page.weight())
            .build();
  }

  /** The one of this address in this language; nothing to members. */
  Optional<KeptPage> find(Request request) {
    return isKept(request)
        ? Optional.ofNullable(pages.getIfPresent(Wish.of(request)))
        : Optional.empty();
  }

  /** The page as it is answered, kept where its reader is a stranger. */
  Answer keep(Request request, String etag, Answer page) {
    if (!isKept(request)) {
      return page.withEtag(etag);
    }
    var kept = new KeptPage(etag, CodedBody.gzipped(page.body()));
    pages.put(Wish.of(request), kept);
    return kept.answer(request);
  }

  private static boolean isKept(Request request) {
    return request.caller().person().isEmpty();
  }
}
