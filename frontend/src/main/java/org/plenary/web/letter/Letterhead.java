package org.plenary.web.letter;

import org.plenary.correspondence.Posting.Place;
import org.plenary.correspondence.Reader;
import org.plenary.letter.MailTokens;
import org.plenary.letter.Offer;
import org.plenary.member.MemberId;
import org.plenary.post.PostId;
import org.plenary.web.page.Links;

/**
 * The addresses that letters carry.
 *
 * @param domain of all addresses of mail that are the forum's own
 * @param authority by which mails are called, for ever
 */
public record Letterhead(Links links, String domain, String authority, MailTokens tokens) {

  /** Who speaks where no chapter does. */
  static final String ALL = "Plenary";

  /** How that is called in addresses. */
  static final String ALL_LOCAL = "plenary";

  private static final int LONGEST_LOCAL = 64;

  /**
   * The forum's own, by its number where both names together are too long for one: no name has such
   * a sign, so that nobody who writes there seems to be a chapter or another forum.
   */
  String address(Place place) {
    String local = place.forum().chapter() + "." + place.forum().slug();
    return address(local.length() > LONGEST_LOCAL ? "forum_" + place.forumId().value() : local);
  }

  /** The one with this name. */
  String address(String local) {
    return local + "@" + domain;
  }

  /** Where a post is answered by this member, once mail is taken. */
  String reply(MemberId member, PostId post) {
    return address("r" + tokens.reply(new MailTokens.Reply(member, post)));
  }

  /** Where mail to this reader comes back to. */
  String bounce(Reader reader) {
    return address("b" + tokens.bounce(new MailTokens.Bounce(reader.id(), reader.mark())));
  }

  /** Where one click ends what is offered. */
  public String stop(MemberId member, Offer offer) {
    return links.absolute(Links.stop(tokens.stop(new MailTokens.Stop(member, offer))));
  }

  /** Where members choose what they get. */
  public String choices() {
    return links.absolute("/me/mail");
  }

  /** How mails are called. */
  MessageIds ids() {
    return new MessageIds(authority);
  }
}
