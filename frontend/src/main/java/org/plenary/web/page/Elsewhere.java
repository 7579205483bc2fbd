package org.plenary.web.page;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.plenary.web.door.Request;

/**
 * What others may know of a page: those who find it, link to it, show it, or read its feed. Of a
 * page that is not for everybody they know nothing, as of one that is not there.
 *
 * @param links to what is whole addresses
 * @param address the one path by which it is known, whatever the reader's says besides; absent
 *     where it is not for everybody
 * @param since when it was published, where that is told
 * @param embeds whether other sites may show it
 */
public record Elsewhere(
    Links links,
    Optional<String> address,
    Kind kind,
    Optional<Instant> since,
    boolean embeds,
    Feed feed) {

  private static final Feed OF_ALL = new Feed(FeedLinks.all(), "", false);

  /** What it is to those who show it where they link to it. */
  public enum Kind {
    WEBSITE("website"),
    ARTICLE("article"),
    PROFILE("profile");

    private final String word;

    Kind(String word) {
      this.word = word;
    }

    public String word() {
      return word;
    }
  }

  /**
   * A feed.
   *
   * @param address to be completed
   * @param narrowing of the list, as a query
   * @param isOwn whether it is of this page, not of all
   */
  public record Feed(String address, String narrowing, boolean isOwn) {

    /** All its forms; that of all has one, for who reads something else. */
    public List<Form> forms() {
      var atom = new Form("Atom", "application/atom+xml", at(".atom"));
      return isOwn
          ? List.of(
              atom,
              new Form("RSS", "application/rss+xml", at(".rss")),
              new Form("JSON Feed", "application/feed+json", at(".json")))
          : List.of(atom);
    }

    private String at(String ending) {
      return address + ending + narrowing;
    }
  }

  /** One of the forms of a feed. */
  public record Form(String name, String type, String address) {}

  /** A page that is not for everybody, or not to be found. */
  static Elsewhere closed(Request request) {
    return new Elsewhere(
        new Links(request.publicUrl()),
        Optional.empty(),
        Kind.WEBSITE,
        Optional.empty(),
        false,
        OF_ALL);
  }

  /** A page for everybody, at this path. */
  static Elsewhere at(Request request, String address) {
    return closed(request).at(address);
  }

  private Elsewhere at(String other) {
    return new Elsewhere(links, Optional.of(other), kind, since, embeds, feed);
  }

  Elsewhere as(Kind other) {
    return new Elsewhere(links, address, other, since, embeds, feed);
  }

  Elsewhere since(Instant published) {
    return new Elsewhere(links, address, kind, Optional.of(published), embeds, feed);
  }

  /** The same, which other sites may show. */
  Elsewhere embedded(boolean may) {
    return new Elsewhere(links, address, kind, since, may, feed);
  }

  /** The same with a feed of its own. */
  Elsewhere fedBy(String feed, String narrowing) {
    return new Elsewhere(links, address, kind, since, embeds, new Feed(feed, narrowing, true));
  }

  /** The same, not to be found. */
  Elsewhere unlisted() {
    return new Elsewhere(links, Optional.empty(), kind, since, false, feed);
  }

  /** The same, to be found where nothing narrows what it shows. */
  Elsewhere listedIfWhole(Request request) {
    return request.here().isWhole() ? this : unlisted();
  }

  /** Its whole address. */
  public String whole() {
    return links.absolute(address.orElseThrow());
  }

  /** Where other sites ask how to show it, in each of the forms of an answer. */
  public List<Form> embeddings() {
    return Stream.of("json", "xml")
        .filter(_ -> embeds && address.isPresent())
        .map(form -> new Form(form, type(form), links.absolute(asked(form))))
        .toList();
  }

  private static String type(String form) {
    return (form.equals("xml") ? "text" : "application") + "/" + form + "+oembed";
  }

  private String asked(String form) {
    return EmbedLinks.oEmbed() + "?url=" + Links.encoded(whole()) + "&format=" + form;
  }
}
