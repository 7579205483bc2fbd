package org.plenary.moderation;

import io.vertx.core.buffer.Buffer;
import org.plenary.caller.Caller;
import org.plenary.member.MemberId;
import org.plenary.pseudonym.PseudonymService;

/** Tells whether somebody is who is concerned, under whichever name they stand there. */
public final class Oneself {

  private final PseudonymService pseudonyms;
  private final RoleHandles handles;

  public Oneself(PseudonymService pseudonyms, RoleHandles handles) {
    this.pseudonyms = pseudonyms;
    this.handles = handles;
  }

  public boolean is(Caller caller, Concerned concerned) {
    return caller.member().filter(member -> is(member, concerned)).isPresent();
  }

  public boolean is(MemberId member, Concerned concerned) {
    return concerned.member().filter(member::equals).isPresent()
        || concerned.digest().filter(digest -> is(member, concerned, digest)).isPresent();
  }

  private boolean is(MemberId member, Concerned concerned, Buffer digest) {
    boolean masked =
        concerned.forum().filter(forum -> pseudonyms.isOwn(member, forum, digest)).isPresent();
    boolean office =
        concerned.chapter().filter(chapter -> handles.isOwn(member, chapter, digest)).isPresent();
    return masked || office;
  }
}
