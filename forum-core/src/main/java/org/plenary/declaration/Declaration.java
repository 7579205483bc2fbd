package org.plenary.declaration;

import java.time.Instant;
import java.util.Optional;

/**
 * What a chapter declares now, as one reader sees it.
 *
 * @param version 0 where nothing was ever declared
 * @param publishedAt when that version was
 * @param address to write to, of {@link Concern#CONTACT} alone
 * @param said empty where the chapter has no words of its own
 */
public record Declaration(
    int version,
    Optional<Instant> publishedAt,
    Optional<MailAddress> address,
    Optional<Said> said) {

  static final Declaration NONE =
      new Declaration(0, Optional.empty(), Optional.empty(), Optional.empty());

  /** The words in one language, as safe HTML. */
  public record Said(String language, String html) {}
}
