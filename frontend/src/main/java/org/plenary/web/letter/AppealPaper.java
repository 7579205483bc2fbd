package org.plenary.web.letter;

import org.plenary.appeal.OwnAppeal;
import org.plenary.appeal.OwnAppeal.Decision;
import org.plenary.web.page.Texts;

/** How an appeal was decided, as its page says it to who made it. */
record AppealPaper(Texts texts, OwnAppeal appeal) {

  void on(Paper paper) {
    paper.quoted(
        texts.text("appeal.made", texts.time(appeal.madeAt())),
        appeal.sentence(),
        texts.language());
    appeal.decision().ifPresent(decision -> on(paper, decision));
    paper.line(texts.text("appeal.elsewhere"));
  }

  private void on(Paper paper, Decision decision) {
    paper.quoted(
        texts.text("appeal.outcome." + decision.outcome().sqlName()),
        decision.reasons(),
        decision.language());
    paper.line(
        "%s %s, %s"
            .formatted(
                texts.text("appeal.by"),
                Texts.isolated(decision.by()),
                texts.deadline(decision.at())));
  }
}
