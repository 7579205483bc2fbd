package org.plenary.web.page;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.plenary.appeal.AppealId;
import org.plenary.casework.CaseId;
import org.plenary.conduct.CodePlace;
import org.plenary.declaration.Concern;
import org.plenary.discussion.Discussion;
import org.plenary.discussion.DiscussionId;
import org.plenary.finding.Inquiry.Order;
import org.plenary.forum.ForumAddress;
import org.plenary.inbox.Notification.Handled;
import org.plenary.inbox.Notification.Matter;
import org.plenary.inbox.NotificationKind;
import org.plenary.live.LivePosition;
import org.plenary.moderation.ActionId;
import org.plenary.page.Cursor;
import org.plenary.post.Attachment;
import org.plenary.post.Post;
import org.plenary.post.PostId;
import org.plenary.post.PostPlace;
import org.plenary.reading.UnreadDiscussion;
import org.plenary.report.Receipt;
import org.plenary.saved.SavedSearchId;
import org.plenary.sealing.Secret;
import org.plenary.web.door.Request;

/** Where everything is. */
public record Links(URI publicUrl) {

  private static final int LONGEST_SLUG = 60;

  /** What was done by those who moderate and administer. */
  public static final String RECORD = "/record";

  /** What moderation did in numbers. */
  public static final String TRANSPARENCY = "/transparency";

  /** Where moderators work. */
  public static final String MODERATION = "/moderation";

  /** Where they decide what others did. */
  public static final String APPEALS = MODERATION + "/appeals";

  /** Where officers learn who is behind a name. */
  public static final String OPENINGS = MODERATION + "/openings";

  /** Where they look at what is held. */
  public static final String HELD = MODERATION + "/held";

  /** How files end that hold a whole discussion. */
  public static final List<String> EXPORTS = List.of("txt", "md", "mbox", "jsonl");

  // Addresses below a discussion that are not titles.
  private static final Set<String> RESERVED = Set.of("following", "events", "report");

  /** A path as programs elsewhere need it. */
  public String absolute(String path) {
    String base = publicUrl.toString();
    return (base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + path;
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

  public static String rules(String chapter) {
    return "/c/" + chapter + "/rules";
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
    return declared(chapter, Concern.CONTACT) + "?about=" + post(about);
  }

  /** Where this, which has an address of its own, is reported. */
  public static String report(String address) {
    return address + "/report";
  }

  /** Where a file on a post is reported. */
  public static String report(PostId post, int file) {
    return report(post(post)) + "?file=" + file;
  }

  /** Where moderators open a case of this, which has an address of its own. */
  public static String opening(String address) {
    return address + "/case";
  }

  /** Where who has no account learns what became of a report. */
  public static String outcome(Receipt receipt) {
    return "/report/" + receipt.text();
  }

  /** Where somebody is muted whose address this is, or the author of the post whose it is. */
  public static String mute(String address) {
    return address + "/mute";
  }

  /** Why something was done to what somebody wrote, or to them. */
  public static String notice(ActionId action) {
    return "/me/notices/" + action.value();
  }

  /** Where the person concerned talks with moderators. */
  public static String conversation(CaseId id) {
    return "/me/conversations/" + id.value();
  }

  /** Where that is of which somebody was told. */
  public static String handled(NotificationKind kind, Handled handled) {
    return switch (kind) {
      case NOTICE -> notice(new ActionId(handled.number()));
      case APPEAL_DECIDED -> "/me/appeals/" + handled.number();
      case REPORT_JUDGED -> "/me/reports";
      case POST_HELD -> HELD;
      case APPEAL_MADE -> "/moderation/appeals/" + handled.number();
      default ->
          handled.own()
              ? conversation(new CaseId(handled.number()))
              : "/moderation/" + handled.number();
    };
  }

  /** A mail that is begun; its lines end as those of mails do (RFC 6068). */
  static String mail(String to, String subject, String body) {
    return "mailto:%s?subject=%s&body=%s"
        .formatted(to, encoded(subject), encoded(body.replace("\n", "\r\n")));
  }

  /** The rules of a chapter, or what one of its forums adds, as they were in this version. */
  public static String rules(String chapter, Optional<String> forum, int version) {
    String whose = forum.map(slug -> "forum=" + slug + "&").orElse("");
    return rules(chapter) + "?" + whose + "version=" + version;
  }

  /** One rule of them. */
  public static String rule(CodePlace place, int version, int number) {
    String whose = place.forum().map(slug -> slug + "-").orElse("");
    return rules(place.chapter(), place.forum(), version) + "#rule-" + whose + number;
  }

  /** Where the next version of them is written. */
  public static String writingRules(CodePlace place) {
    String forum = place.forum().map(slug -> "/" + slug).orElse("");
    return chapter(place.chapter()) + forum + "/administration/rules";
  }

  /** Where the next version of a ladder is written. */
  public static String writingLadder(CodePlace place) {
    String forum = place.forum().map(slug -> "/" + slug).orElse("");
    return chapter(place.chapter()) + forum + "/administration/ladder";
  }

  /** Where officers choose what is held. */
  public static String holding(CodePlace place) {
    String forum = place.forum().map(slug -> "/" + slug).orElse("");
    return chapter(place.chapter()) + forum + "/administration/holding";
  }

  /** Where a post that is held is looked at. */
  public static String held(PostId post) {
    return HELD + "/" + post.value();
  }

  /** Where its author sees it. */
  public static String ownHeld(PostId post) {
    return "/me/held/" + post.value();
  }

  /** Where a case is judged. */
  public static String judging(CaseId id) {
    return MODERATION + "/" + id.value();
  }

  /** Where an appeal is decided. */
  public static String deciding(AppealId id) {
    return APPEALS + "/" + id.value();
  }

  /** Where who decided an appeal learns who had acted. */
  public static String seal(AppealId id) {
    return deciding(id) + "/seal";
  }

  /** Where an officer asks who is behind a name. */
  public static String opening(long byline) {
    return OPENINGS + "/" + byline;
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

  /** Where one chooses what one is told of in a discussion. */
  public static String following(DiscussionId id) {
    return "/d/" + id.value() + "/following";
  }

  /** Where it is read in one language what a discussion came to. */
  public static String summary(DiscussionId id, String language) {
    return "/d/" + id.value() + "/summary/" + language;
  }

  /** What that said before. */
  public static String summaryHistory(DiscussionId id, String language) {
    return summary(id, language) + "/history";
  }

  /** Where a moderator writes that. */
  public static String summarising(DiscussionId id) {
    return curating(id, CurationWay.SUMMARISE);
  }

  /** The same, in this language. */
  public static String summarising(DiscussionId id, String language) {
    return summarising(id) + "?language=" + language;
  }

  /** Where what happens in a discussion is told as it happens. */
  public static String events(DiscussionId id) {
    return "/d/" + id.value() + "/events";
  }

  /** The same for a page: from when it was made, for as long as its reader is who they were. */
  static String events(DiscussionId id, LivePosition made, boolean isMember) {
    return events(id) + "?after=" + made + (isMember ? "&as=member" : "");
  }

  public static String bookmark(PostId id) {
    return post(id) + "/bookmark";
  }

  public static String topic(String slug) {
    return "/topics/" + slug;
  }

  public static String member(String handle) {
    return "/m/" + handle;
  }

  public static String post(PostId id) {
    return "/p/" + id.value();
  }

  /** Where a post is answered. */
  public static String reply(PostId id) {
    return post(id) + "/reply";
  }

  /** The same, with the whole of it quoted. */
  public static String quoting(PostId id) {
    return reply(id) + "?quote=all";
  }

  /** Where one says what one feels about a post. */
  public static String feeling(PostId id) {
    return post(id) + "/reactions";
  }

  public static String editing(PostId id) {
    return post(id) + "/edit";
  }

  public static String withdrawing(PostId id) {
    return post(id) + "/withdraw";
  }

  /** What a post said before. */
  public static String history(PostId id) {
    return post(id) + "/history";
  }

  /** Where a discussion is answered as a whole. */
  public static String posting(DiscussionId id) {
    return "/d/" + id.value() + "/posts/new";
  }

  /** Where a discussion is opened. */
  public static String opening(ForumAddress forum) {
    return forum(forum) + "/new";
  }

  /** Where a file is fetched; absent where its content is not kept. */
  public static Optional<String> attachment(PostId post, Attachment file) {
    return file.place()
        .map(place -> post(post) + "/attachments/" + place + "/" + encoded(file.name()));
  }

  /** Where a moderator does something with a discussion. */
  public static String curating(DiscussionId id, CurationWay way) {
    return "/d/" + id.value() + "/curate/" + way.text();
  }

  /** Where a moderator makes a post and what answers it a discussion of its own. */
  public static String splitting(Post post) {
    return curating(post.discussionId(), CurationWay.SPLIT) + "?post=" + post.id().value();
  }

  /** Where what a moderator did there is taken back. */
  public static String undoing(DiscussionId id) {
    return "/d/" + id.value() + "/curate/undo";
  }

  /** The discussion, whatever its title. */
  public static String discussion(DiscussionId id) {
    return "/d/" + id.value();
  }

  public static String discussion(Discussion discussion) {
    return discussion(discussion.id(), discussion.title());
  }

  public static String discussion(DiscussionId id, String title) {
    return "/d/" + id.value() + "/" + encoded(slug(title));
  }

  /** The page of a discussion on which a post is read, with the post in sight. */
  static String place(PostPlace place, ReadOrder order) {
    String address = discussion(place.discussion());
    return place.page().map(cursor -> order.at(address, cursor)).orElseGet(() -> order.of(address))
        + "#p"
        + place.number();
  }

  /** The first post of it that is new to the reader, among those around it. */
  public static String firstNew(UnreadDiscussion unread) {
    return discussion(unread.id(), unread.title()) + "?at=" + unread.firstUnread();
  }

  /** The whole of it in one file; {@code ending} is txt, md, mbox or jsonl. */
  public static String export(Discussion discussion, String ending) {
    return discussion(discussion) + "." + ending;
  }

  /**
   * The words of a title as they stand in an address; a title without letters has a hyphen, and one
   * that would be another address ends with it.
   */
  public static String slug(String title) {
    var slug = new StringBuilder();
    title
        .toLowerCase(Locale.ROOT)
        .codePoints()
        .map(point -> isOfWord(point) ? point : '-')
        .filter(point -> point != '-' || (!slug.isEmpty() && slug.charAt(slug.length() - 1) != '-'))
        .takeWhile(_ -> slug.length() < LONGEST_SLUG)
        .forEach(slug::appendCodePoint);
    while (!slug.isEmpty() && slug.charAt(slug.length() - 1) == '-') {
      slug.setLength(slug.length() - 1);
    }
    return slug.isEmpty() || RESERVED.contains(slug.toString()) ? slug + "-" : slug.toString();
  }

  // Marks too: many scripts write vowels with them.
  private static boolean isOfWord(int point) {
    return Character.isLetterOrDigit(point)
        || Character.getType(point) == Character.NON_SPACING_MARK
        || Character.getType(point) == Character.COMBINING_SPACING_MARK;
  }

  /** What moderation did in a chapter, in numbers. */
  public static String transparency(String chapter) {
    return "/c/" + chapter + TRANSPARENCY;
  }

  /** An entry of the public record. */
  public static String record(long position) {
    return RECORD + "/" + position;
  }

  /** What proves that an entry is in the record. */
  public static String recordProof(long position) {
    return record(position) + "/proof";
  }

  /** Where one finds what answers a question. */
  public static String search(String question) {
    return "/search?q=" + encoded(question);
  }

  /** The same in an order. */
  public static String search(String question, Order order) {
    return search(question) + "&sort=" + order.name().toLowerCase(Locale.ROOT);
  }

  /** Where one finds the answers to a saved search, of which nothing is new then. */
  public static String savedSearch(SavedSearchId id) {
    return "/me/searches/" + id.value();
  }

  /** The same, with what is new first. */
  public static String news(SavedSearchId id) {
    return savedSearch(id) + "?show=new";
  }

  private static String encoded(String text) {
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
