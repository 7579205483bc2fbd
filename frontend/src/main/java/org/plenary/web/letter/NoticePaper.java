package org.plenary.web.letter;

import java.util.Optional;
import org.plenary.moderation.Notice;
import org.plenary.moderation.Notice.About;
import org.plenary.web.page.NoticeView;
import org.plenary.web.page.Texts;

/** Why something was done to somebody's words, or to them, as the page of the notice says it. */
record NoticePaper(Texts texts, Letterhead letterhead, Notice notice) {

  void on(Paper paper) {
    var view = new NoticeView(texts, notice, Optional.empty(), false);
    paper.line(view.what());
    if (notice.takenBack()) {
      paper.line(texts.text("notice.taken-back"));
    }
    view.means().ifPresent(means -> paper.fact(texts.text("notice.does"), means));
    about(paper, view);
    paper
        .quoted(texts.text("notice.sentence"), notice.sentence(), notice.language())
        .quoted(texts.text("notice.rule"), rule(), notice.rule().language())
        .link(texts.text("letter.see"), letterhead.links().absolute(view.ruleAddress()))
        .fact(texts.text("notice.who"), view.by() + ". " + reported())
        .fact(texts.text("notice.where"), view.place())
        .fact(texts.text("notice.until"), until());
    appeal(paper);
  }

  private void about(Paper paper, NoticeView view) {
    if (notice.about().isEmpty()) {
      paper.fact(
          texts.text("notice.about"),
          texts.text("notice.about.you", Texts.isolated(notice.name())));
      return;
    }
    About about = notice.about().get();
    paper.fact(
        texts.text("notice.about"),
        about.title().orElseGet(() -> texts.text("matter.own." + about.kind().sqlName())),
        about.titleLanguage().orElse(texts.language()));
    String name = texts.text("notice.name", Texts.isolated(notice.name()));
    about
        .excerpt()
        .ifPresentOrElse(
            excerpt ->
                paper.quoted(name, excerpt, about.excerptLanguage().orElse(texts.language())),
            () -> paper.line(name));
    view.address()
        .ifPresent(path -> paper.link(texts.text("letter.see"), letterhead.links().absolute(path)));
  }

  private String rule() {
    String title = texts.numeral(notice.rule().number()) + " " + notice.rule().title();
    return notice.rule().body().isBlank() ? title : title + "\n" + notice.rule().body();
  }

  private String reported() {
    return texts.text(notice.onReport() ? "notice.reported" : "notice.unreported");
  }

  private String until() {
    return notice.until().map(texts::deadline).orElseGet(() -> texts.text("notice.until.none"));
  }

  private void appeal(Paper paper) {
    if (!notice.takenBack()) {
      paper
          .title(texts.text("appeal.title"), texts.language())
          .line(texts.text("appeal.how"))
          .line(texts.text("appeal.until") + " " + texts.deadline(notice.appealUntil()))
          .line(texts.text("appeal.elsewhere"));
    }
  }
}
