package org.plenary.web;

import java.util.Optional;
import java.util.Set;
import org.plenary.caller.Audience;
import org.plenary.caller.Caller;
import org.plenary.caller.Role;
import org.plenary.caller.Scope;
import org.plenary.chapter.ChapterId;
import org.plenary.fixture.Given;

/** Everybody who may come, seen from one chapter. */
enum Visitor {
  ANONYMOUS(Audience.PUBLIC),
  SIGNED_IN(Audience.SIGNED_IN),
  REMOVED(Audience.SIGNED_IN),
  OFFICER_ELSEWHERE(Audience.SIGNED_IN),
  OBSERVER(Audience.CHAPTER_OBSERVERS),
  MEMBER(Audience.CHAPTER),
  MODERATOR(Audience.CHAPTER),
  CHAIR(Audience.CHAPTER),
  OFFICER(Audience.OFFICERS),
  /** The token of an officer, made for another chapter. */
  TOKEN_ELSEWHERE(Audience.SIGNED_IN),
  /** The token of an officer, made to write alone. */
  TOKEN_TO_WRITE(Audience.PUBLIC),
  ADMINISTRATOR(Audience.OFFICERS);

  private final Audience narrowest;

  Visitor(Audience narrowest) {
    this.narrowest = narrowest;
  }

  boolean reads(Audience audience) {
    return audience.compareTo(narrowest) <= 0;
  }

  /** Whether no browser comes like this. */
  boolean isProgram() {
    return this == TOKEN_ELSEWHERE || this == TOKEN_TO_WRITE;
  }

  boolean isSignedIn() {
    return this != ANONYMOUS;
  }

  Caller caller(ChapterId here, ChapterId elsewhere) {
    return switch (this) {
      case ANONYMOUS -> Caller.ANONYMOUS;
      case SIGNED_IN, REMOVED -> Given.callerOf(here);
      case OFFICER_ELSEWHERE -> Given.callerOf(elsewhere, Role.OFFICER, Role.MEMBER);
      case TOKEN_ELSEWHERE ->
          Given.callerOf(here, Role.OFFICER, Role.MEMBER)
              .limitedTo(Set.of(Scope.values()), Optional.of(elsewhere));
      case TOKEN_TO_WRITE ->
          Given.callerOf(here, Role.OFFICER).limitedTo(Set.of(Scope.WRITE), Optional.empty());
      case ADMINISTRATOR -> Given.callerOf(elsewhere, Role.ADMINISTRATOR);
      case OBSERVER, MEMBER, MODERATOR, CHAIR, OFFICER ->
          Given.callerOf(here, Role.valueOf(name()));
    };
  }
}
