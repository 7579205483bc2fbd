package org.plenary.web.page;

import gg.jte.Content;
import java.util.List;
import java.util.Optional;
import org.plenary.chapter.Chapter;
import org.plenary.declaration.Declaration;
import org.plenary.declaration.MailAddress;

/**
 * Whom one writes to.
 *
 * @param society its address, for chapters that name none
 * @param about the post that the reader would write about
 */
public record ContactView(
    Texts texts,
    Chapter chapter,
    Declaration declaration,
    Optional<MailAddress> society,
    Optional<AboutPost> about) {

  /** The address that counts here; empty where nobody named one. */
  public Optional<String> address() {
    return declaration.address().or(() -> society).map(MailAddress::text);
  }

  /** Whether the address is the chapter's own. */
  public boolean isOwn() {
    return declaration.address().isPresent();
  }

  /** What the chapter says itself. */
  public Optional<Content> words() {
    return words(texts, declaration);
  }

  /** What a chapter declares, right below the heading of its page. */
  public static Optional<Content> words(Texts texts, Declaration declaration) {
    return declaration.said().map(said -> new Words(texts, said.html(), List.of(), 1));
  }

  /** Where a mail about the post is begun. */
  public Optional<String> mail() {
    return about.flatMap(post -> address().map(to -> post.mail(texts, to)));
  }

  /** How a post calls those who have a role here. */
  public String mention(String role) {
    return "@" + chapter.slug() + "/" + role;
  }
}
