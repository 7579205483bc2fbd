package org.plenary.web.feed;

/** Something that is wrong in an Atom document. */
record AtomFault(Kind kind, String words) {

  enum Kind {
    /** It is no XML. */
    MALFORMED,
    /** Something is not where it may be, is there too often, or is not there. */
    SHAPE,
    /** An entry that nobody wrote. */
    AUTHOR,
    BLANK,
    /** Characters that no text has. */
    CHARACTERS,
    DATE,
    /** A time that was before there were feeds, or is still to come. */
    IMPLAUSIBLE,
    IRI,
    TAG,
    URN,
    /** An id that could be written otherwise and mean the same. */
    CANON,
    MAIL,
    LANGUAGE,
    /** Several entries of one id. */
    IDS,
    /** Several links that say the same. */
    LINKS,
    /** A link of no known relation. */
    RELATION,
    /** No link, or an empty one, to where it is itself. */
    SELF,
    /** An entry that tells nothing, or not what it leads to. */
    CONTENT,
    BASE64,
    /** Markup that is none of HTML. */
    HTML,
    /** Words that look like markup, where they are none. */
    UNDECLARED,
    /** Words that look like markup, within markup. */
    ESCAPED,
    /** Markup that readers of feeds had better not show. */
    DANGER,
    STYLE,
    PREFIX
  }
}
