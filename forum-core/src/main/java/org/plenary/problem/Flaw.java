package org.plenary.problem;

/** Why a text cannot be read or kept at all; each is a problem of its own to programs. */
public enum Flaw {
  /** It ends in the middle. */
  CUT_OFF,
  /** Its bytes are no letters of UTF-8. */
  WRONG_ENCODING,
  /** It is no object of JSON. */
  NOT_JSON,
  /** It says something twice. */
  SAID_TWICE,
  NESTED_TOO_DEEP,
  /** It has a letter that nobody can keep: NUL, or half of one. */
  UNKEPT_LETTER
}
