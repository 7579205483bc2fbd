package org.plenary.web.page;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plenary.caller.Person;
import org.plenary.chapter.Brand;
import org.plenary.discussion.Discussion;
import org.plenary.problem.Why;
import org.plenary.web.door.Request;
import org.plenary.web.door.Retelling;

/**
 * What stands around the content of every page.
 *
 * @param title of the window
 * @param path from the home page to here
 * @param person who reads, if somebody signed in
 * @param here the address of the page, as a link can carry it
 * @param reading how the reader reads
 * @param elsewhere what others may know of the page
 * @param answersForm whether it holds what was typed, which no address does
 * @param sentTo where that was sent
 */
public record Chrome(
    Texts texts,
    String style,
    String script,
    String icon,
    String title,
    List<Crumb> path,
    Optional<Person> person,
    String here,
    ReadingSettings reading,
    Elsewhere elsewhere,
    boolean answersForm,
    String sentTo) {

  /** What marks the form on a page that was sent, and is sent again for another language. */
  public static final String TYPED = "typed";

  /**
   * One step of the way to a page.
   *
   * @param language of the name, BCP 47, where it is not in that of the page
   * @param brand of the chapter, where the step is one
   */
  public record Crumb(
      String name, String address, Optional<String> language, Optional<Brand> brand) {

    Crumb(String name, String address) {
      this(name, address, Optional.empty(), Optional.empty());
    }

    /** What somebody named, in the language in which they did. */
    Crumb(String name, String address, String language) {
      this(name, address, Optional.of(language), Optional.empty());
    }

    /** What the reader, who signed in, has of their own. */
    static Crumb own(Request request) {
      return new Crumb(request.caller().person().orElseThrow().name(), "/me");
    }

    /** A chapter, whose mark and hue the page takes. */
    static Crumb of(Brand brand, String chapter) {
      return new Crumb(
          brand.name(), Links.chapter(chapter), Optional.of(brand.language()), Optional.of(brand));
    }

    /** The chapter in which a discussion stands. */
    static Crumb chapterOf(Discussion discussion) {
      return of(discussion.brand(), discussion.forum().chapter());
    }

    /** The forum in which a discussion stands. */
    static Crumb forumOf(Discussion discussion) {
      return new Crumb(
          discussion.forumTitle(), Links.forum(discussion.forum()), discussion.forumLanguage());
    }

    static Crumb of(Discussion discussion) {
      return new Crumb(
          discussion.title(), DiscussionLinks.discussion(discussion), discussion.language());
    }
  }

  static Chrome of(Request request, Assets assets, String title, Crumb... path) {
    return new Chrome(
        Texts.of(request),
        assets.style(),
        assets.script(),
        assets.icon(),
        title,
        List.of(path),
        request.caller().person(),
        request.address(),
        ReadingSettings.of(request),
        Elsewhere.closed(request),
        !request.isReading(),
        request.path());
  }

  /** The same to another reader. */
  Chrome readBy(Person reader) {
    return new Chrome(
        texts,
        style,
        script,
        icon,
        title,
        path,
        Optional.of(reader),
        here,
        reading,
        elsewhere,
        answersForm,
        sentTo);
  }

  /** The same, of which another address tells what it tells. */
  Chrome toldBy(String address) {
    return new Chrome(
        texts,
        style,
        script,
        icon,
        title,
        path,
        person,
        here,
        reading,
        elsewhere,
        answersForm,
        address);
  }

  /** The same, of which others may know this. */
  Chrome known(Elsewhere other) {
    return new Chrome(
        texts, style, script, icon, title, path, person, here, reading, other, answersForm, sentTo);
  }

  /** What marks the form that was sent to an address; null for all others. */
  public @Nullable String typed(String action) {
    return isSentTo(action) ? TYPED : null;
  }

  /** Whether it answers a form that was sent to one of these addresses. */
  public boolean isSentTo(String... actions) {
    return answersForm && List.of(actions).contains(sentTo);
  }

  /** Where the form is sent to be answered once more by those who speak otherwise. */
  public String again(Texts other, Again again) {
    return Retelling.address(sentTo, other.language(), again.told());
  }

  /** Whether the reader has not finished the first visit. */
  public boolean isNew() {
    return person.map(reader -> !reader.welcomed()).orElse(false);
  }

  /** Since when mail to the reader comes back, if it does. */
  public Optional<Instant> mailFailsSince() {
    return person.flatMap(Person::mailFailsSince);
  }

  /** The class of the chapter's hue; null where the page has the house's. */
  public @Nullable String hue() {
    return path.stream()
        .flatMap(crumb -> crumb.brand().stream())
        .findFirst()
        .map(brand -> Hues.style(brand.hue()))
        .orElse(null);
  }

  /** Where the chapter is that answers for the page; that of all where it is of none. */
  public String chapter() {
    return path.stream()
        .filter(crumb -> crumb.brand().isPresent())
        .findFirst()
        .map(Crumb::address)
        .orElse(Links.chapter("global"));
  }

  /** Whether its items are marked for programs, which never sign in: it is one to be found. */
  public boolean isMarked() {
    return elsewhere.address().isPresent() && person.isEmpty();
  }

  /** The address of the page, as a form can carry it. */
  public String back() {
    return URLDecoder.decode(here, StandardCharsets.UTF_8);
  }

  /**
   * What others show of the page where they link to it: where it is, and what it is.
   *
   * @param about what the place says of itself; empty where it says nothing
   */
  public String description(String about) {
    String place = about.isBlank() ? texts.text("claim") : about;
    return Stream.concat(path.stream().map(Crumb::name), Stream.of(title, place))
        .distinct()
        .collect(Collectors.joining(" · "));
  }

  /** What this field is called, for this reader; empty where nobody fills it in. */
  public Optional<String> field(String name) {
    return texts.field(name);
  }

  /** Why something is refused, for this reader. */
  public Reason reason(Why why) {
    return Reason.of(texts, why);
  }

  public String text(String key) {
    return texts.text(key);
  }
}
