package org.plenary.bench.mail;

import org.plenary.devstack.sink.Conduct;

/** What a relay does with a mail that it does not just take. */
public enum Whim {
  REFUSED_AT_ONCE("550 5.1.1 There is nobody."),
  REFUSED_AT_LAST("554 5.7.1 It is not wanted."),
  PUT_OFF("450 4.2.0 Come back."),
  HOST_PUT_OFF("451 4.7.1 Come back, all of you."),
  HANG_UP_BEFORE(Conduct.HANG_UP),
  HANG_UP_AFTER(Conduct.HANG_UP),
  NONE(Conduct.YES);

  private final String reply;

  Whim(String reply) {
    this.reply = reply;
  }

  String reply() {
    return reply;
  }
}
