package org.plenary.web.page;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.plenary.declaration.Concern;
import org.plenary.forum.ForumAddress;
import org.plenary.inbox.Notification.Matter;
import org.plenary.page.Cursor;
import org.plenary.post.PostId;
import org.plenary.sealing.Secret;
import org.plenary.web.door.Request;

/** Where chapters, forums and members are, and what addresses are to programs elsewhere. */
public record Links(URI publicUrl) {

  // Our HTML quotes every attribute so, and no text has such a mark unescaped.
  private static final List<String> ADDRESSES = List.of(" href=\"/", " src=\"/");

  /** A path as programs elsewhere need it. */
  public String absolute(String path) {
    String base = publicUrl.toString();
    return (base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + path;
  }

  /** What stands on our pages as it is read elsewhere: all its addresses are whole. */
  public String wholeIn(String html) {
    String whole = html;
    for (String address : ADDRESSES) {
      String beginning = address.substring(0, address.length() - 1);
      whole = whole.replace(address, beginning + absolute("/"));
    }
    return whole;
  }

  /** The host under which all of them are. */
  public String host() {
    return Optional.ofNullable(publicUrl.getHost()).orElse("localhost");
  }

  public static String chapter(String slug) {
    return "/c/" + slug;
  }

  public static String members(String chapter) {
    return "/c/" + chapter + "/members";
  }

  /** Where an invitation is accepted; whoever knows it can. */
  public static String invitation(Secret secret) {
    return "/invitation/" + secret.text();
  }

  /** Where a link of a letter ends what it came with; whoever has it can. */
  public static String stop(String token) {
    return "/mail/stop/" + token;
  }

  /** Where what waits for the member's answer is answered, or what they asked for was. */
  public static String matter(Matter matter) {
    return matter.accepted().isPresent() ? "/me" : members(matter.chapter());
  }

  public static String administration(String chapter) {
    return "/c/" + chapter + "/administration";
  }

  public static String administration(ForumAddress forum) {
    return forum(forum) + "/administration";
  }

  /** What a chapter says on contact, or on privacy. */
  public static String declared(String chapter, Concern concern) {
    return chapter(chapter) + "/" + concern.text();
  }

  /** Where its officers write that. */
  public static String declaring(String chapter, Concern concern) {
    return administration(chapter) + "/" + concern.text();
  }

  /** Where one learns whom to write to about a post. */
  public static String contact(String chapter, PostId about) {
    return declared(chapter, Concern.CONTACT) + "?about=" + PostLinks.post(about);
  }

  /** A mail that is begun; its lines end as those of mails do (RFC 6068). */
  static String mail(String to, String subject, String body) {
    return "mailto:%s?subject=%s&body=%s"
        .formatted(to, encoded(subject), encoded(body.replace("\n", "\r\n")));
  }

  public static String forum(ForumAddress forum) {
    return "/c/" + forum;
  }

  /** Where those stand who can be named in a forum. */
  public static String people(ForumAddress forum) {
    return forum(forum) + "/people";
  }

  /** The same, and those of the discussion in which this post is answered. */
  public static String people(ForumAddress forum, Optional<PostId> answered) {
    return people(forum) + answered.map(post -> "?post=" + post.value()).orElse("");
  }

  public static String pseudonym(ForumAddress forum) {
    return forum(forum) + "/pseudonym";
  }

  /** Where one chooses what one is told of in a forum. */
  public static String following(ForumAddress forum) {
    return forum(forum) + "/following";
  }

  public static String topic(String slug) {
    return "/topics/" + slug;
  }

  public static String member(String handle) {
    return "/m/" + handle;
  }

  /** Where a discussion is opened. */
  public static String opening(ForumAddress forum) {
    return forum(forum) + "/new";
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  /** The header {@code Link} of a page of a list. */
  public String pages(Request request, Optional<Cursor> next, Optional<Cursor> previous) {
    var links = new ArrayList<String>();
    next.ifPresent(cursor -> links.add(link(request, cursor, "next")));
    previous.ifPresent(cursor -> links.add(link(request, cursor, "prev")));
    return String.join(", ", links);
  }

  private String link(Request request, Cursor cursor, String relation) {
    return "<%s>; rel=\"%s\"".formatted(absolute(request.here().with("cursor", cursor)), relation);
  }
}
