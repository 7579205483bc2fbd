package org.plenary.correspondence;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.plenary.appeal.AppealId;
import org.plenary.appeal.AppealService;
import org.plenary.inbox.Entries;
import org.plenary.inbox.Notification;
import org.plenary.inbox.Notification.Handled;
import org.plenary.inbox.NotificationKind;
import org.plenary.letter.Letter;
import org.plenary.letter.Letter.Cause.Told;
import org.plenary.moderation.ActionId;
import org.plenary.moderation.NoticeService;
import org.plenary.problem.Problem;
import org.plenary.problem.ProblemException;

/**
 * Reads what stands in inboxes that is no post, with the notices and decisions of which it tells.
 */
public final class OwnEntries {

  private final Pool pool;
  private final NoticeService notices;
  private final AppealService appeals;

  public OwnEntries(Pool pool, NoticeService notices, AppealService appeals) {
    this.pool = pool;
    this.notices = notices;
    this.appeals = appeals;
  }

  /** By letter, of those whose readers are reached. */
  Future<Map<Long, Reading>> read(Map<Letter, Told> letters, Map<Long, Reader> reached) {
    Map<Long, Long> letterOf =
        letters.entrySet().stream()
            .collect(
                Collectors.toMap(
                    entry -> entry.getValue().notification(), entry -> entry.getKey().id()));
    Map<Reader, List<Long>> byReader =
        letterOf.entrySet().stream()
            .filter(entry -> reached.containsKey(entry.getValue()))
            .collect(
                Collectors.groupingBy(
                    entry -> reached.get(entry.getValue()),
                    Collectors.mapping(Map.Entry::getKey, Collectors.toList())));
    List<Future<List<Reading.Entered>>> parts =
        byReader.entrySet().stream().map(entry -> read(entry.getKey(), entry.getValue())).toList();
    return Future.all(parts).map(_ -> byLetter(parts, letterOf));
  }

  private static Map<Long, Reading> byLetter(
      List<Future<List<Reading.Entered>>> parts, Map<Long, Long> letterOf) {
    var read = new HashMap<Long, Reading>();
    parts.stream()
        .flatMap(part -> part.result().stream())
        .forEach(entered -> read.put(letterOf.get(entered.entry().id()), entered));
    return read;
  }

  private Future<List<Reading.Entered>> read(Reader reader, List<Long> notifications) {
    return Entries.find(pool, reader.caller(), notifications)
        .compose(found -> whole(reader, found));
  }

  private Future<List<Reading.Entered>> whole(Reader reader, List<Notification> found) {
    List<Future<Optional<Reading.Entered>>> parts =
        found.stream().map(entry -> whole(reader, entry)).toList();
    return Future.all(parts)
        .map(_ -> parts.stream().flatMap(part -> part.result().stream()).toList());
  }

  private Future<Optional<Reading.Entered>> whole(Reader reader, Notification entry) {
    var bare = new Reading.Entered(reader, entry, Optional.empty(), Optional.empty());
    return switch (entry.subject()) {
      case Handled handled when entry.kind() == NotificationKind.NOTICE ->
          notices
              .getNotice(reader.caller(), new ActionId(handled.number()))
              .map(notice -> Optional.of(bare.with(notice)))
              .recover(OwnEntries::none);
      case Handled handled when entry.kind() == NotificationKind.APPEAL_DECIDED ->
          appeals
              .getOwn(reader.caller(), new AppealId(handled.number()))
              .map(appeal -> Optional.of(bare.with(appeal)))
              .recover(OwnEntries::none);
      default -> Future.succeededFuture(Optional.of(bare));
    };
  }

  private static <T> Future<Optional<T>> none(Throwable failure) {
    return failure instanceof ProblemException refusal
            && refusal.problem() instanceof Problem.NotFound
        ? Future.succeededFuture(Optional.empty())
        : Future.failedFuture(failure);
  }
}
