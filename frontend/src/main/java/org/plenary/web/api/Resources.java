package org.plenary.web.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plenary.caller.Caller;
import org.plenary.caller.Membership;
import org.plenary.caller.Person;
import org.plenary.caller.Power;
import org.plenary.caller.Scope;
import org.plenary.chapter.Chapter;
import org.plenary.chapter.ChapterId;
import org.plenary.conduct.AskedRules;
import org.plenary.conduct.CodeOfConduct;
import org.plenary.conduct.CodePlace;
import org.plenary.discussion.Discussion;
import org.plenary.discussion.DiscussionId;
import org.plenary.forum.Access;
import org.plenary.forum.AnnouncedAccess;
import org.plenary.forum.CountedForum;
import org.plenary.forum.Forum;
import org.plenary.joining.JoinRequest;
import org.plenary.joining.OwnRequest;
import org.plenary.member.Author;
import org.plenary.member.Profile;
import org.plenary.post.Post;
import org.plenary.post.PostSummary;
import org.plenary.post.Quote;
import org.plenary.roster.RosterLine;
import org.plenary.text.Range;
import org.plenary.token.PersonalToken;
import org.plenary.topic.Topic;
import org.plenary.web.api.ShownPeople.AuthorJson;
import org.plenary.web.api.ShownPeople.HeldJson;
import org.plenary.web.api.ShownPeople.MayJson;
import org.plenary.web.api.ShownPeople.MeJson;
import org.plenary.web.api.ShownPeople.MemberJson;
import org.plenary.web.api.ShownPeople.MembershipJson;
import org.plenary.web.api.ShownPeople.OwnRequestJson;
import org.plenary.web.api.ShownPeople.RequestJson;
import org.plenary.web.api.ShownPeople.TokenJson;
import org.plenary.web.api.ShownPlaces.AccessJson;
import org.plenary.web.api.ShownPlaces.AnnouncedJson;
import org.plenary.web.api.ShownPlaces.AskedRulesJson;
import org.plenary.web.api.ShownPlaces.ChapterJson;
import org.plenary.web.api.ShownPlaces.ForumAccessJson;
import org.plenary.web.api.ShownPlaces.ForumJson;
import org.plenary.web.api.ShownPlaces.RuleJson;
import org.plenary.web.api.ShownPlaces.RulesJson;
import org.plenary.web.api.ShownPlaces.TopicJson;
import org.plenary.web.api.ShownPosts.AttachmentJson;
import org.plenary.web.api.ShownPosts.DiscussionJson;
import org.plenary.web.api.ShownPosts.PostJson;
import org.plenary.web.api.ShownPosts.QuoteJson;
import org.plenary.web.api.ShownPosts.SummaryJson;
import org.plenary.web.page.DiscussionLinks;
import org.plenary.web.page.Links;
import org.plenary.web.page.PostLinks;
import org.plenary.web.page.RuleLinks;

/** Turns what the forum knows into what the API shows. */
record Resources(Links links) {

  ChapterJson chapter(Chapter chapter) {
    return new ChapterJson(
        chapter.slug(),
        chapter.name(),
        chapter.description(),
        chapter.languages(),
        Json.word(chapter.joining()),
        chapter.joinForm().orElse(null),
        chapter.brand().mark(),
        chapter.brand().hue(),
        links.absolute(Links.chapter(chapter.slug())));
  }

  RulesJson rules(CodeOfConduct code) {
    return new RulesJson(
        code.forum().orElse(null),
        code.version(),
        Json.time(code.publishedAt()),
        code.language(),
        code.languages(),
        code.preamble(),
        code.rules().stream()
            .map(rule -> new RuleJson(rule.number(), rule.title(), rule.body()))
            .toList());
  }

  AskedRulesJson rules(AskedRules asked) {
    CodePlace place = asked.place();
    return new AskedRulesJson(
        place.chapter(),
        place.forum().orElse(null),
        asked.version(),
        links.absolute(RuleLinks.rules(place.chapter(), place.forum(), asked.version())));
  }

  MeJson me(Caller caller, Profile profile, List<Membership> memberships) {
    return new MeJson(
        profile.handle(),
        profile.name(),
        Json.time(profile.joinedAt()),
        links.absolute(Links.member(profile.handle())),
        profile.languages(),
        caller.person().map(Person::welcomed).orElse(false),
        memberships.stream().map(this::membership).toList(),
        may(caller, memberships),
        caller.scopes().stream().sorted().map(Scope::sqlName).toList());
  }

  // A token may count for less than its member.
  private static List<MayJson> may(Caller caller, List<Membership> memberships) {
    return memberships.stream()
        .collect(Collectors.groupingBy(Membership::chapter, TreeMap::new, Collectors.toList()))
        .entrySet()
        .stream()
        .map(
            chapter ->
                new MayJson(
                    chapter.getKey(), powers(caller, chapter.getValue().getFirst().chapterId())))
        .toList();
  }

  private static List<String> powers(Caller caller, ChapterId chapter) {
    return Power.of(caller, chapter).stream().<String>map(Json::word).toList();
  }

  TokenJson token(PersonalToken token) {
    return new TokenJson(
        token.id().value(),
        token.name(),
        token.scopes().stream().map(Scope::sqlName).toList(),
        token.chapter().orElse(null),
        Json.time(token.madeAt()),
        Json.time(token.expiresAt()),
        token.usedAt().map(Json::time).orElse(null));
  }

  MemberJson member(RosterLine line) {
    return new MemberJson(
        line.handle(),
        line.name(),
        line.roles().stream()
            .map(held -> new HeldJson(held.role().sqlName(), held.source().sqlName()))
            .toList(),
        Json.time(line.since()),
        links.absolute(Links.member(line.handle())));
  }

  static RequestJson request(JoinRequest request) {
    return new RequestJson(
        request.id().value(),
        request.handle(),
        request.name(),
        request.message(),
        Json.time(request.askedAt()));
  }

  static OwnRequestJson request(OwnRequest request) {
    return new OwnRequestJson(
        request.chapter(),
        Json.time(request.askedAt()),
        request.accepted().orElse(null),
        request.reason().orElse(null));
  }

  private MembershipJson membership(Membership membership) {
    return new MembershipJson(
        membership.chapter(),
        membership.role().sqlName(),
        membership.source().sqlName(),
        links.absolute(Links.chapter(membership.chapter())));
  }

  TopicJson topic(Topic topic) {
    return new TopicJson(
        topic.slug(), topic.emerging(), topic.names(), links.absolute(Links.topic(topic.slug())));
  }

  ForumJson forum(CountedForum counted) {
    Forum forum = counted.forum();
    return new ForumJson(
        forum.address().chapter(),
        forum.address().slug(),
        forum.title(),
        forum.description(),
        forum.language(),
        access(forum.access()),
        counted.discussions(),
        links.absolute(Links.forum(forum.address())));
  }

  static AccessJson access(Access access) {
    return new AccessJson(
        Json.word(access.reading()),
        Json.word(access.posting()),
        access.feeds(),
        access.embeds(),
        access.pseudonyms());
  }

  static ForumAccessJson access(Access now, Optional<AnnouncedAccess> announced) {
    return new ForumAccessJson(
        access(now),
        announced
            .map(next -> new AnnouncedJson(access(next.access()), Json.time(next.from())))
            .orElse(null));
  }

  DiscussionJson discussion(Discussion discussion) {
    return new DiscussionJson(
        discussion.id().value(),
        discussion.forum().toString(),
        discussion.title(),
        author(discussion.author()),
        discussion.language(),
        discussion.topics(),
        Json.word(discussion.state()),
        discussion.mergedInto().map(DiscussionId::value).orElse(null),
        discussion.pinned(),
        discussion.postCount(),
        Json.time(discussion.createdAt()),
        Json.time(discussion.lastActivityAt()),
        discussion.revision(),
        links.absolute(DiscussionLinks.discussion(discussion)));
  }

  PostJson post(Post post) {
    return new PostJson(
        post.id().value(),
        post.discussionId().value(),
        post.number(),
        post.parentId().map(parent -> parent.value()).orElse(null),
        post.depth(),
        author(post.author()),
        post.language(),
        Json.word(post.format()),
        post.source().orElse(""),
        post.html(),
        Json.word(post.state()),
        Json.time(post.createdAt()),
        post.editedAt().map(Json::time).orElse(null),
        post.revision(),
        AttachmentJson.all(links, post.id(), post.attachments()),
        reactions(post),
        post.quotes().stream().map(this::quote).toList(),
        links.absolute(PostLinks.post(post.id())));
  }

  private QuoteJson quote(Quote quote) {
    return new QuoteJson(
        quote.post().value(),
        quote.revision(),
        quote.range().map(Range::from).orElse(null),
        quote.range().map(Range::to).orElse(null),
        quote.agrees(),
        Json.word(quote.state()),
        author(quote.author()),
        links.absolute(PostLinks.post(quote.post())));
  }

  private static Map<String, Integer> reactions(Post post) {
    var reactions = new LinkedHashMap<String, Integer>();
    post.reactions().forEach((reaction, times) -> reactions.put(reaction.word(), times));
    return reactions;
  }

  /** A post in a list of posts of many discussions. */
  SummaryJson summary(PostSummary post, Optional<Author> author) {
    return new SummaryJson(
        post.id().value(),
        post.discussionId().value(),
        post.number(),
        post.discussionTitle(),
        author(author),
        post.language(),
        post.excerpt(),
        Json.time(post.createdAt()),
        links.absolute(PostLinks.post(post.id())));
  }

  static @Nullable AuthorJson author(Optional<Author> author) {
    return author
        .map(known -> new AuthorJson(known.handle().orElse(null), known.name()))
        .orElse(null);
  }
}
