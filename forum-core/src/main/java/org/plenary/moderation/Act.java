package org.plenary.moderation;

import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.Optional;

/**
 * Something that is done, as it is written down.
 *
 * @param contribution what it is done to, if to a contribution
 * @param subject the byline of the person concerned; they are told
 * @param before how it was, so that it can be taken back
 * @param detail what exactly was done; told to all who may read there, so it names no person
 * @param ending absent for what has no end
 * @param matter the number of the case in which it is done
 * @param whole the action of which this is a part, where many are done at once
 */
public record Act(
    ActionKind kind,
    Ground ground,
    Optional<Long> contribution,
    Optional<Long> subject,
    Reason reason,
    JsonObject before,
    JsonObject detail,
    Optional<Ending> ending,
    Optional<Long> matter,
    Optional<ActionId> whole) {

  /** What is done to a discussion as a whole, with nobody to tell. */
  public static Act of(ActionKind kind, Ground ground, long contribution, Reason reason) {
    return new Act(
        kind,
        ground,
        Optional.of(contribution),
        Optional.empty(),
        reason,
        new JsonObject(),
        new JsonObject(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** The same, to somebody who is told of it. */
  public Act concerning(long byline) {
    return new Act(
        kind,
        ground,
        contribution,
        Optional.of(byline),
        reason,
        before,
        detail,
        ending,
        matter,
        whole);
  }

  /** The same, of what was like this before. */
  public Act from(JsonObject earlier) {
    return new Act(
        kind, ground, contribution, subject, reason, earlier, detail, ending, matter, whole);
  }

  /** The same, with what exactly was done. */
  public Act with(JsonObject exactly) {
    return new Act(
        kind, ground, contribution, subject, reason, before, exactly, ending, matter, whole);
  }

  /** The same, brought by an appeal against that. */
  public Act following(ActionId action) {
    return with(detail.copy().put(Undoing.FOLLOWS, action.value()));
  }

  /** The same, until then. */
  public Act until(Instant moment) {
    return new Act(
        kind,
        ground,
        contribution,
        subject,
        reason,
        before,
        detail,
        Optional.of(new Ending.At(moment)),
        matter,
        whole);
  }

  /** The same, in a case. */
  public Act in(long number) {
    return new Act(
        kind,
        ground,
        contribution,
        subject,
        reason,
        before,
        detail,
        ending,
        Optional.of(number),
        whole);
  }

  /** The same, as a part of something larger. */
  public Act within(ActionId action) {
    return new Act(
        kind,
        ground,
        contribution,
        subject,
        reason,
        before,
        detail,
        ending,
        matter,
        Optional.of(action));
  }
}
