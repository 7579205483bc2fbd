package org.plenary.devstack.sink;

/** What a sink says; each reply is a line, or several, and {@link #HANG_UP} closes instead. */
public interface Conduct {

  String HANG_UP = "";
  String YES = "250 2.0.0 yes";

  /** To who comes. */
  default String greeting() {
    return "220 sink.example ESMTP";
  }

  /** To the address of who sends it. */
  default String sender(String address) {
    return YES;
  }

  /** To the address of somebody who gets mail. */
  String recipient(String address);

  /** To a mail that has come as a whole. */
  String message(Received received);
}
