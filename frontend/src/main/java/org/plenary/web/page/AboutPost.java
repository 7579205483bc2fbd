package org.plenary.web.page;

import org.plenary.discussion.Discussion;
import org.plenary.member.Author;
import org.plenary.post.Post;

/**
 * A post that somebody would write to its chapter about.
 *
 * @param address where everybody finds it
 */
public record AboutPost(Discussion discussion, Post post, String address) {

  /** Who wrote it, as it stands there. */
  public String author() {
    return post.author().map(Author::name).orElse("");
  }

  /** A mail that is begun, with the address of the post in it. */
  String mail(Texts texts, String to) {
    return Links.mail(
        to,
        texts.text("contact.subject", String.valueOf(post.number()), discussion.title()),
        texts.text("contact.body", address));
  }
}
