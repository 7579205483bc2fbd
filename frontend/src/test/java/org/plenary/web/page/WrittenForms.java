package org.plenary.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.nodes.Element;
import org.plenary.caller.Caller;
import org.plenary.caller.Role;
import org.plenary.fixture.GivenMember;
import org.plenary.web.fixture.Reply;
import org.plenary.web.fixture.ServedForum;

/** A forum in which ana writes by forms alone. */
final class WrittenForms {

  /** Where discussions are opened. */
  static final String NEW = "/c/senegal/human-rights/new";

  private final ServedForum served;
  private final Caller ana;

  WrittenForms(ServedForum served) {
    this.served = served;
    this.ana = member("ana", Role.MEMBER);
  }

  Caller ana() {
    return ana;
  }

  /** Somebody of the chapter. */
  Caller member(String handle, Role role) {
    return GivenMember.claimed(served.database().pool(), handle, "senegal", role)
        .welcomed()
        .caller();
  }

  /** What a browser sends of the form at this address, with these fields filled in. */
  Reply submit(Caller caller, String address, String... filled) {
    return served.submitAs(caller, address, fields(caller, address, filled));
  }

  String[] fields(Caller caller, String address, String... filled) {
    Element form = served.getAs(caller, address).page().expectFirst("main form");
    return FormFields.of(form, filled);
  }

  /** The address of a discussion that ana opened. */
  String opened(String title) {
    Reply sent = submit(ana, NEW, "title", title, "source", "Who *holds* them?", "do", "send");
    assertThat(sent.status()).isEqualTo(303);
    return sent.header("location");
  }

  /** The posts of the thread at this address. */
  List<Element> posts(String address) {
    return served.getAs(ana, address).page().select("article.post");
  }

  /** The address of what a discussion was opened with. */
  String firstPost(String discussion) {
    return posts(discussion).getFirst().expectFirst("a[href^=/p/]").attr("href");
  }
}
