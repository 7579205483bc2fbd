package org.plenary.web.live;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.util.Objects;
import java.util.Optional;
import org.plenary.caller.Caller;
import org.plenary.live.LivePosition;
import org.plenary.live.LiveReader;
import org.plenary.live.LiveReader.Told;
import org.plenary.live.LiveService;
import org.plenary.member.MemberId;

/**
 * One reader's connection, all on its event loop. Nothing is kept for a reader who is behind: they
 * are told on when they have read, from where they were, and dropped when they do not read.
 */
final class EventStream {

  private final LiveService live;
  private final LiveReader reader;
  private final Pass pass;
  private final Line line;
  private final Context loop = Objects.requireNonNull(Vertx.currentContext());
  private volatile Caller caller;
  private boolean asking;
  private boolean askAgain;
  private boolean behind;
  private boolean ended;

  EventStream(LiveService live, LiveReader reader, Caller caller, Pass pass, Line line) {
    this.live = live;
    this.reader = reader;
    this.caller = caller;
    this.pass = pass;
    this.line = line;
  }

  /** Whose it is; empty for somebody whom nobody knows. */
  Optional<MemberId> member() {
    return caller.member();
  }

  /** By what its reader is known. */
  Pass pass() {
    return pass;
  }

  /** Tells from now on, and tells of its own end. */
  void begin(int queueBytes, Runnable onEnd) {
    line.open(queueBytes, this::goOn, () -> gone(onEnd));
    if (line.isCut()) {
      gone(onEnd);
    }
    tell();
  }

  private void gone(Runnable onEnd) {
    ended = true;
    onEnd.run();
  }

  private void goOn() {
    behind = false;
    tell();
  }

  /** There is more; from any thread. */
  void wake() {
    loop.runOnContext(_ -> tell());
  }

  private void tell() {
    if (asking) {
      askAgain = true;
    } else if (!ended && !line.isFull()) {
      ask();
    }
  }

  private void ask() {
    LivePosition before = reader.position();
    asking = true;
    askAgain = false;
    reader
        .next(caller)
        .onSuccess(this::say)
        .onComplete(
            told -> {
              asking = false;
              if (told.succeeded() && (askAgain || !reader.position().equals(before))) {
                tell();
              }
            });
  }

  private void say(Told told) {
    if (!ended && (told.isReset() || !told.events().isEmpty())) {
      line.say(EventText.of(told, reader.position(), caller.member()));
    }
  }

  /** Says that it is still there, if its reader may still read and does; from any thread. */
  void beat() {
    loop.runOnContext(_ -> beatHere());
  }

  private void beatHere() {
    if (ended) {
      return;
    }
    if (!line.isFull()) {
      behind = false;
      live.mayFollow(caller, reader.following()).onSuccess(this::goOnIf);
    } else if (behind) {
      ended = true;
      line.cut();
    } else {
      behind = true;
    }
  }

  private void goOnIf(boolean may) {
    if (!may) {
      endHere();
    } else if (!ended) {
      line.say(EventText.beat(reader.position()));
      tell();
    }
  }

  /** Its reader is this one now; from any thread. */
  void know(Caller known) {
    caller = known;
  }

  /** Ends it; its reader may come again, if they may; from any thread. */
  void end() {
    loop.runOnContext(_ -> endHere());
  }

  private void endHere() {
    if (!ended) {
      ended = true;
      line.end();
    }
  }
}
