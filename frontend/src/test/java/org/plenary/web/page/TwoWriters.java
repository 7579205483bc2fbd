package org.plenary.web.page;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.plenary.caller.Audience;
import org.plenary.caller.Caller;
import org.plenary.fixture.GivenTalk;
import org.plenary.web.fixture.Reply;
import org.plenary.web.fixture.ServedForum;
import org.plenary.writing.Written;

/** A forum in which ana and ben, who has a pseudonym, sit before forms. */
final class TwoWriters {

  private final ServedForum served;
  private final GivenTalk talk;
  private final Caller ana;
  private final Caller ben;

  TwoWriters(ServedForum served) {
    this.served = served;
    this.talk = new GivenTalk(served.database(), "tuvalu", Audience.PUBLIC);
    this.ana = talk.member("ana");
    this.ben = talk.masked("ben", "Ibis");
  }

  Caller ana() {
    return ana;
  }

  Caller ben() {
    return ben;
  }

  /** What ana opened a discussion with. */
  Written open() {
    return talk.open(ana, "Who holds the keys?");
  }

  /** The address of such a post. */
  String post() {
    return "/p/" + open().id().value();
  }

  Document page(Caller caller, String address) {
    return served.getAs(caller, address).page();
  }

  static Element form(Document page) {
    return page.expectFirst("main form.writing");
  }

  /** Somebody sends a form that they were shown, with these fields filled in. */
  Reply submit(Caller caller, String address, Document shown, String... filled) {
    return served.submitAs(caller, address, FormFields.of(form(shown), filled));
  }
}
