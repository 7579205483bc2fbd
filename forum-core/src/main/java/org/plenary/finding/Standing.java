package org.plenary.finding;

/** A post, and the discussion in which it stands. */
interface Standing {

  long post();

  long discussion();
}
