package org.plenary.live;

import io.vertx.core.Future;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plenary.caller.Caller;
import org.plenary.inbox.Glance;
import org.plenary.inbox.InboxService;
import org.plenary.live.Reach.Few;
import org.plenary.live.Reach.Masked;
import org.plenary.live.Reach.News;
import org.plenary.live.Reach.One;
import org.plenary.pseudonym.PseudonymService;

/** What of their inbox those who follow it may see, now. Who is not told costs no statement. */
final class InboxSight {

  private final InboxService inbox;
  private final PseudonymService pseudonyms;

  InboxSight(InboxService inbox, PseudonymService pseudonyms) {
    this.inbox = inbox;
    this.pseudonyms = pseudonyms;
  }

  /** Those of the events that the caller may be told, in their order, as they are told to them. */
  Future<List<LiveEvent>> seen(Caller caller, List<LiveEvent> events) {
    Map<Long, Long> notified = new HashMap<>();
    events.forEach(event -> own(caller, event).ifPresent(id -> notified.put(event.order(), id)));
    List<LiveEvent> concerning =
        events.stream()
            .filter(event -> notified.containsKey(event.order()) || isOfInbox(caller, event))
            .toList();
    return concerning.isEmpty()
        ? Future.succeededFuture(concerning)
        : inbox.glance(caller, notified.values()).map(glance -> told(concerning, notified, glance));
  }

  /** The notification in the event that is the caller's. */
  private Optional<Long> own(Caller caller, LiveEvent event) {
    return event.reach() instanceof Few few
        ? caller
            .member()
            .map(few.notified()::get)
            .or(() -> few.masked().filter(at -> isOwn(caller, at)).map(Masked::notification))
        : Optional.empty();
  }

  private boolean isOwn(Caller caller, Masked masked) {
    return pseudonyms.isOwn(caller, masked.forum(), masked.digest());
  }

  private static boolean isOfInbox(Caller caller, LiveEvent event) {
    return event.reach() instanceof Few few
        && few.member().isPresent()
        && few.member().equals(caller.member());
  }

  private static List<LiveEvent> told(
      List<LiveEvent> events, Map<Long, Long> notified, Glance glance) {
    return events.stream().flatMap(event -> told(event, notified, glance).stream()).toList();
  }

  private static Optional<LiveEvent> told(
      LiveEvent event, Map<Long, Long> notified, Glance glance) {
    Optional<Long> id = Optional.ofNullable(notified.get(event.order()));
    Optional<News> news =
        id.flatMap(
            own -> Optional.ofNullable(glance.shown().get(own)).map(kind -> new News(own, kind)));
    return id.isPresent() && news.isEmpty()
        ? Optional.empty()
        : Optional.of(event.told(new One(news, glance.unread())));
  }
}
