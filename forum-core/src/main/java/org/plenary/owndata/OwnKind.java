package org.plenary.owndata;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What there is of a member, as SQL: a number that only grows, and an object of JSON. */
enum OwnKind {
  PROFILE(KnownLines.PROFILE),
  NAME(KnownLines.NAMES),
  MEMBERSHIP(KnownLines.MEMBERSHIPS),
  JOIN_REQUEST(KnownLines.JOIN_REQUESTS),
  AUTHORSHIP_CLAIM(KnownLines.CLAIMS),
  DISCUSSION(WrittenLines.DISCUSSIONS),
  POST(WrittenLines.POSTS),
  REVISION(WrittenLines.REVISIONS),
  SUMMARY(WrittenLines.SUMMARIES),
  REACTION(ChosenLines.REACTIONS),
  BOOKMARK(ChosenLines.BOOKMARKS),
  FOLLOWED_DISCUSSION(ChosenLines.DISCUSSIONS),
  FOLLOWED_FORUM(ChosenLines.FORUMS),
  READING(ChosenLines.READINGS),
  MUTED(ChosenLines.MUTED),
  SAVED_SEARCH(ChosenLines.SEARCHES),
  ACCEPTED_RULES(ChosenLines.RULES),
  MAIL(MailLines.MAIL),
  MAILING_LIST(MailLines.LISTS),
  LETTER(MailLines.LETTERS),
  REPORT(JudgedLines.REPORTS),
  NOTICE(JudgedLines.NOTICES),
  APPEAL(JudgedLines.APPEALS),
  MESSAGE(JudgedLines.MESSAGES);

  private final String lines;

  OwnKind(String lines) {
    this.lines = lines;
  }

  static OwnKind first() {
    return PROFILE;
  }

  /** The one that comes behind. */
  Optional<OwnKind> next() {
    return Stream.of(values()).dropWhile(kind -> kind != this).skip(1).findFirst();
  }

  /** As its lines name it. */
  String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * May use {@code own}, the bylines of the member, who is the first parameter; the third is the
   * last number that was read, and the fourth how many are read at once.
   */
  String lines() {
    return lines;
  }
}
