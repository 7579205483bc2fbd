package org.plenary.web.page;

import java.util.concurrent.atomic.AtomicInteger;
import org.plenary.caller.Audience;
import org.plenary.caller.Caller;
import org.plenary.caller.Role;
import org.plenary.fixture.GivenHolding;
import org.plenary.fixture.GivenModeration;
import org.plenary.fixture.GivenTalk;
import org.plenary.holding.Holding;
import org.plenary.moderation.Reason;
import org.plenary.web.fixture.Reply;
import org.plenary.web.fixture.ServedForum;
import org.plenary.writing.Written;

/** A forum that holds all that ana and ben write in the discussion of a moderator. */
final class HoldingForum {

  private static final AtomicInteger NUMBER = new AtomicInteger();

  private final ServedForum served;
  private final String slug = "watch-" + NUMBER.incrementAndGet();
  private final GivenModeration moderation;
  private final GivenTalk talk;
  private final GivenHolding holding;
  private final Reason reason;
  private final Caller moderator;
  private final Caller ana;
  private final Caller ben;
  private final Written opened;

  HoldingForum(ServedForum served) {
    this.served = served;
    this.moderation = new GivenModeration(served.database());
    this.talk = new GivenTalk(served.database(), slug, Audience.PUBLIC);
    this.holding = new GivenHolding(served.database(), moderation, talk);
    this.moderator = talk.member("mod", Role.MEMBER, Role.MODERATOR);
    this.ana = talk.member("ana");
    this.ben = talk.member("ben");
    this.opened = talk.open(moderator, "Who keeps the keys?");
    this.reason = moderation.reason(talk.forum().chapter());
    choose(GivenHolding.everything(10));
  }

  /** What is held in it from now on. */
  void choose(Holding wish) {
    holding.choose(talk.forum().chapter(), wish);
  }

  String slug() {
    return slug;
  }

  GivenModeration moderation() {
    return moderation;
  }

  GivenTalk talk() {
    return talk;
  }

  Reason reason() {
    return reason;
  }

  Caller moderator() {
    return moderator;
  }

  Caller officer() {
    return talk.member("off", Role.MEMBER, Role.OFFICER);
  }

  Caller ana() {
    return ana;
  }

  Caller ben() {
    return ben;
  }

  /** What the moderator opened. */
  Written opened() {
    return opened;
  }

  /** The address of that discussion. */
  String discussion() {
    return "/d/" + opened.discussion().value() + "/keys-in-escrow";
  }

  /** Where somebody is led who answers there. */
  String reply(Caller caller, String source) {
    Reply sent =
        served.submitAs(
            caller, "/p/" + opened.id().value() + "/reply", "source", source, "do", "send");
    return sent.header("location");
  }

  /** The number of the post that is held at this address. */
  static long number(String address) {
    return Long.parseLong(address.substring(address.lastIndexOf('/') + 1));
  }

  /** Hangs a file on what is held at this address. */
  void hang(String address) {
    holding.hang(number(address));
  }
}
