package org.plenary.web.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plenary.appeal.Contested;
import org.plenary.appeal.OpenAppeal;
import org.plenary.casework.CaseEntry;
import org.plenary.casework.CaseLine;
import org.plenary.casework.CaseQueue;
import org.plenary.casework.CaseReport;
import org.plenary.casework.CaseView;
import org.plenary.casework.PersonRecord;
import org.plenary.casework.WithheldWords;
import org.plenary.judging.DeskCase;
import org.plenary.moderation.ActionId;
import org.plenary.moderation.Citation;
import org.plenary.moderation.Done;
import org.plenary.post.Attachment;
import org.plenary.post.Post;
import org.plenary.post.PostId;
import org.plenary.web.api.ShownNotices.CitedRuleJson;
import org.plenary.web.api.ShownPeople.AuthorJson;
import org.plenary.web.api.ShownPosts.AttachmentJson;
import org.plenary.web.door.Answer;
import org.plenary.web.page.Links;
import org.plenary.web.page.ModerationLinks;

/** What programs are shown of cases and appeals; clients depend on every name here. */
record ShownCases(Links links) {

  record RuleJson(int code, int rule) {

    static RuleJson of(Citation cited) {
      return new RuleJson(cited.code(), cited.rule());
    }
  }

  record LineJson(
      long id,
      int version,
      String chapter,
      @Nullable String forum,
      String kind,
      @Nullable Long contribution,
      String excerpt,
      @Nullable AuthorJson person,
      String concern,
      String state,
      @Nullable String outcome,
      String language,
      @Nullable AuthorJson owner,
      int reports,
      boolean outside,
      boolean mayJudge,
      String openedAt,
      String dueAt,
      String url) {}

  record QueueJson(List<LineJson> items, @Nullable String next, @Nullable Long medianSeconds) {}

  record CaseJson(
      @JsonUnwrapped LineJson line,
      @Nullable String title,
      @Nullable WordsJson words,
      @Nullable AttachmentJson file,
      @Nullable PersonJson record,
      List<RuleJson> rules,
      @Nullable String suggested,
      List<Long> similar,
      List<EntryJson> entries,
      List<ReportJson> reported,
      @Nullable String reason,
      List<DoneJson> done) {}

  /** What the post says that a case is about. */
  record WordsJson(String language, String html, List<AttachmentJson> attachments) {}

  record PersonJson(int posts, int actions, int warnings, int appeals) {

    static PersonJson of(PersonRecord record) {
      return new PersonJson(record.posts(), record.actions(), record.warnings(), record.appeals());
    }
  }

  record EntryJson(
      String kind, @Nullable String by, String html, String language, String writtenAt) {}

  record ReportJson(
      @Nullable AuthorJson reporter,
      String concern,
      @Nullable RuleJson rule,
      String sentence,
      String language,
      String madeAt) {}

  record DoneJson(
      long id,
      String kind,
      RuleJson rule,
      String sentence,
      String language,
      String at,
      String undoUntil,
      @Nullable String endsAt,
      boolean undone) {}

  record OpenedJson(long id) {}

  record ActedJson(long id) {

    static Answer answer(ActionId action) {
      return Json.answer(new ActedJson(action.value()));
    }
  }

  /**
   * An appeal with what somebody must know who decides it.
   *
   * @param source what was written, with all that was taken out of it
   */
  record ContestedJson(
      @JsonUnwrapped AppealJson appeal,
      CitedRuleJson rule,
      @Nullable String title,
      @Nullable String source,
      @Nullable String sourceLanguage,
      @Nullable String file,
      List<AttachmentJson> attachments) {}

  record AppealJson(
      long id,
      long action,
      String kind,
      String chapter,
      @Nullable Long contribution,
      String why,
      String sentence,
      String language,
      String madeAt,
      String dueAt,
      String url) {}

  /** What waits, and where nothing does, how long the week's waited. */
  QueueJson queue(CaseQueue queue) {
    return new QueueJson(
        queue.page().items().stream().map(this::line).toList(),
        Lists.next(queue.page()),
        queue.median().map(Duration::toSeconds).orElse(null));
  }

  LineJson line(CaseLine line) {
    return new LineJson(
        line.id().value(),
        line.version(),
        line.chapter(),
        line.forum().orElse(null),
        line.kind().sqlName(),
        line.contribution().orElse(null),
        line.excerpt(),
        Resources.author(line.person()),
        line.concern().sqlName(),
        line.state().sqlName(),
        line.outcome().map(outcome -> outcome.sqlName()).orElse(null),
        line.language(),
        Resources.author(line.owner()),
        line.reports(),
        line.outside(),
        line.mayJudge(),
        Json.time(line.openedAt()),
        Json.time(line.dueAt()),
        links.absolute(ModerationLinks.judging(line.id())));
  }

  /**
   * A case.
   *
   * @param post what it is about, where that is a post that is shown still
   */
  CaseJson whole(DeskCase desk, Optional<Post> post) {
    CaseView view = desk.view();
    return new CaseJson(
        line(view.line()),
        view.line().title().orElse(null),
        words(view, post),
        view.file().map(hung -> AttachmentJson.of(links, hung.post(), hung.file())).orElse(null),
        view.record().map(PersonJson::of).orElse(null),
        view.rules().stream().map(cited -> RuleJson.of(cited.rule())).toList(),
        desk.next().map(next -> next.next().kind().sqlName()).orElse(null),
        view.similar().stream().map(similar -> similar.id().value()).toList(),
        view.entries().stream().map(ShownCases::entry).toList(),
        view.reports().stream().map(ShownCases::report).toList(),
        view.reason().orElse(null),
        desk.done().stream().map(ShownCases::done).toList());
  }

  private @Nullable WordsJson words(CaseView view, Optional<Post> post) {
    return post.map(this::words)
        .or(() -> view.withheld().map(said -> words(view.line(), said)))
        .orElse(null);
  }

  private WordsJson words(Post post) {
    return new WordsJson(
        post.language(), post.html(), AttachmentJson.all(links, post.id(), post.attachments()));
  }

  private WordsJson words(CaseLine line, WithheldWords said) {
    var post = new PostId(line.contribution().orElseThrow());
    return new WordsJson(
        said.language(), said.html(), AttachmentJson.all(links, post, said.files()));
  }

  private static EntryJson entry(CaseEntry entry) {
    return new EntryJson(
        entry.kind().sqlName(),
        entry.by().orElse(null),
        entry.html(),
        entry.language(),
        Json.time(entry.writtenAt()));
  }

  private static ReportJson report(CaseReport report) {
    return new ReportJson(
        Resources.author(report.reporter()),
        report.concern().sqlName(),
        report.rule().map(RuleJson::of).orElse(null),
        report.sentence(),
        report.language(),
        Json.time(report.madeAt()));
  }

  static DoneJson done(Done done) {
    return new DoneJson(
        done.id().value(),
        done.kind().sqlName(),
        RuleJson.of(done.reason().rule()),
        done.reason().sentence(),
        done.reason().language(),
        Json.time(done.at()),
        Json.time(done.undoUntil()),
        done.endsAt().map(Json::time).orElse(null),
        done.undoneBy().isPresent());
  }

  ContestedJson contested(OpenAppeal appeal, Contested contested) {
    return new ContestedJson(
        appeal(appeal),
        CitedRuleJson.of(links, contested.rule()),
        contested.title().orElse(null),
        contested.source().orElse(null),
        contested.language().orElse(null),
        contested
            .file()
            .map(_ -> links.absolute(ModerationLinks.contestedFile(appeal.id())))
            .orElse(null),
        contested.attachments().stream().map(file -> contested(appeal, file)).toList());
  }

  private AttachmentJson contested(OpenAppeal appeal, Attachment file) {
    return new AttachmentJson(
        file.name(),
        file.mediaType(),
        file.size(),
        file.sha256(),
        file.description(),
        file.place()
            .map(place -> links.absolute(ModerationLinks.contestedFile(appeal.id(), place)))
            .orElse(null));
  }

  AppealJson appeal(OpenAppeal appeal) {
    return new AppealJson(
        appeal.id().value(),
        appeal.action().value(),
        appeal.kind().sqlName(),
        appeal.chapter(),
        appeal.contribution().orElse(null),
        appeal.why(),
        appeal.sentence(),
        appeal.language(),
        Json.time(appeal.madeAt()),
        Json.time(appeal.dueAt()),
        links.absolute(ModerationLinks.deciding(appeal.id())));
  }
}
