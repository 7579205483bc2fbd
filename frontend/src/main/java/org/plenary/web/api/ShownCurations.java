package org.plenary.web.api;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plenary.curating.Deed;
import org.plenary.discussion.DiscussionId;
import org.plenary.summary.Cited;
import org.plenary.summary.Summary;
import org.plenary.summary.SummaryVersion;
import org.plenary.web.api.ShownPeople.AuthorJson;
import org.plenary.web.page.DiscussionLinks;
import org.plenary.web.page.Links;
import org.plenary.web.page.PostLinks;
import org.plenary.web.page.RuleLinks;

/** What programs are shown of curating; clients depend on every name here. */
record ShownCurations(Links links) {

  record CurationJson(
      long id,
      String kind,
      long contribution,
      @Nullable Long other,
      @Nullable String summary,
      @Nullable String by,
      String sentence,
      String language,
      String rule,
      @Nullable Long position,
      String undoUntil,
      @Nullable String endsAt) {}

  CurationJson deed(Deed deed) {
    return new CurationJson(
        deed.id().value(),
        deed.kind().sqlName(),
        deed.contribution(),
        deed.other().map(DiscussionId::value).orElse(null),
        deed.summary().orElse(null),
        deed.by().orElse(null),
        deed.sentence(),
        deed.language(),
        links.absolute(RuleLinks.rule(deed.code(), deed.version(), deed.rule())),
        deed.position().orElse(null),
        Json.time(deed.undoUntil()),
        deed.endsAt().map(Json::time).orElse(null));
  }

  record CitedPostJson(
      long postId, int number, boolean stands, @Nullable AuthorJson author, String url) {}

  record SummaryJson(
      long id,
      long discussionId,
      String language,
      int version,
      @Nullable AuthorJson author,
      String source,
      String html,
      List<CitedPostJson> cited,
      String writtenAt,
      String url) {}

  SummaryJson summary(Summary summary) {
    return new SummaryJson(
        summary.id(),
        summary.discussion().value(),
        summary.language(),
        summary.version(),
        Resources.author(summary.author()),
        summary.source(),
        summary.html(),
        summary.cited().stream().map(this::cited).toList(),
        Json.time(summary.writtenAt()),
        links.absolute(DiscussionLinks.summary(summary.discussion(), summary.language())));
  }

  private CitedPostJson cited(Cited cited) {
    return new CitedPostJson(
        cited.post().value(),
        cited.number(),
        cited.stands(),
        Resources.author(cited.author()),
        links.absolute(PostLinks.post(cited.post())));
  }

  record VersionJson(
      int version,
      @Nullable AuthorJson author,
      String source,
      @Nullable String sentence,
      @Nullable String sentenceLanguage,
      String writtenAt) {}

  static VersionJson version(SummaryVersion version) {
    return new VersionJson(
        version.number(),
        Resources.author(version.author()),
        version.source(),
        version.sentence().map(SummaryVersion.Sentence::text).orElse(null),
        version.sentence().map(SummaryVersion.Sentence::language).orElse(null),
        Json.time(version.at()));
  }
}
