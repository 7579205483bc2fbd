package org.plenary.bench.mail;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.plenary.devstack.sink.Conduct;
import org.plenary.devstack.sink.Received;

/**
 * Mailboxes of many, behind a relay that takes what comes, or has a whim for each address: it
 * refuses some for good, puts others off the first time, or hangs up once on each of their mails,
 * before it has taken it or after.
 */
public final class Mailboxes implements Conduct {

  /** A mail in a mailbox, and of which post it is. */
  private record Copy(String messageId, String post) {}

  private final Whims whims;
  private final Duration time;
  private final Set<String> hadTheirWhim = ConcurrentHashMap.newKeySet();
  private final Set<String> refused = ConcurrentHashMap.newKeySet();
  private final Map<String, Queue<Copy>> taken = new ConcurrentHashMap<>();
  private final Map<Whim, AtomicInteger> had = new ConcurrentHashMap<>();
  private final AtomicInteger count = new AtomicInteger();

  private Mailboxes(Whims whims, Duration time) {
    this.whims = whims;
    this.time = time;
  }

  /** Of a relay that takes everything at once. */
  public static Mailboxes open() {
    return new Mailboxes(Whims.none(), Duration.ZERO);
  }

  /**
   * Of one that has its whims, which follow from the seed.
   *
   * @param time what it takes for each mail
   */
  public static Mailboxes whimsical(long seed, Duration time) {
    return new Mailboxes(Whims.of(seed), time);
  }

  @Override
  public String recipient(String address) {
    Whim whim = whims.of(address);
    return switch (whim) {
      case REFUSED_AT_ONCE -> refuse(address, whim);
      case PUT_OFF -> isFirst(address) ? have(whim) : YES;
      case HOST_PUT_OFF -> isFirst(Whims.host(address)) ? have(whim) : YES;
      default -> YES;
    };
  }

  @Override
  public String message(Received mail) {
    LockSupport.parkNanos(time.toNanos());
    Whim whim = whims.of(mail.recipient());
    return switch (whim) {
      case REFUSED_AT_LAST -> refuse(mail.recipient(), whim);
      case HANG_UP_BEFORE -> isFirst(mail) ? have(whim) : take(mail, YES);
      case HANG_UP_AFTER -> take(mail, isFirst(mail) ? have(whim) : YES);
      default -> take(mail, YES);
    };
  }

  private boolean isFirst(Received mail) {
    return isFirst(mail.recipient() + mail.archivedAt());
  }

  private boolean isFirst(String what) {
    return hadTheirWhim.add(what);
  }

  private String refuse(String address, Whim whim) {
    refused.add(address);
    return have(whim);
  }

  private String have(Whim whim) {
    had.computeIfAbsent(whim, _ -> new AtomicInteger()).incrementAndGet();
    return whim.reply();
  }

  private String take(Received mail, String reply) {
    taken
        .computeIfAbsent(mail.recipient(), _ -> new ConcurrentLinkedQueue<>())
        .add(new Copy(mail.messageId(), mail.archivedAt()));
    count.incrementAndGet();
    return reply;
  }

  /** How many mails were taken. */
  public int taken() {
    return count.get();
  }

  /** How often the relay had this whim. */
  public int had(Whim whim) {
    return had.getOrDefault(whim, new AtomicInteger()).get();
  }

  /** Whether mail to this one was refused for good. */
  public boolean refuses(String address) {
    return refused.contains(address);
  }

  /** How many different posts this one sees: mailboxes fold mails of one Message-ID. */
  public int seenBy(String address) {
    return Set.copyOf(folded(taken.getOrDefault(address, new ConcurrentLinkedQueue<>())).values())
        .size();
  }

  private static Map<String, String> folded(Collection<Copy> mails) {
    return mails.stream()
        .collect(Collectors.toMap(Copy::messageId, Copy::post, (first, _) -> first));
  }

  /** Mails that were taken again. */
  public int doublesAtRelay() {
    return taken.values().stream().mapToInt(mails -> mails.size() - posts(mails).size()).sum();
  }

  private static List<String> posts(Collection<Copy> mails) {
    return mails.stream().map(Copy::post).distinct().toList();
  }

  /** Mails that somebody sees twice: those of one post that no mailbox folds. */
  public int doublesInMailboxes() {
    return taken.values().stream()
        .map(Mailboxes::folded)
        .mapToInt(seen -> seen.size() - Set.copyOf(seen.values()).size())
        .sum();
  }
}
