package org.plenary.bench.mail;

import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.plenary.devstack.sink.Conduct;
import org.plenary.devstack.sink.Received;

/**
 * Mailboxes of many, behind a relay that takes what comes, or has a whim for each address: it
 * refuses some for good, puts others off the first time, or hangs up on them once, before it has
 * taken their mail or after.
 */
public final class Mailboxes implements Conduct {

  private enum Whim {
    REFUSED_AT_ONCE("550 5.1.1 There is nobody."),
    REFUSED_AT_LAST("554 5.7.1 It is not wanted."),
    PUT_OFF("450 4.2.0 Come back."),
    HOST_PUT_OFF("451 4.7.1 Come back, all of you."),
    HANG_UP_BEFORE(HANG_UP),
    HANG_UP_AFTER(HANG_UP),
    NONE(YES);

    private final String reply;

    Whim(String reply) {
      this.reply = reply;
    }
  }

  // So many in a hundred have each of the whims.
  private static final int EACH = 3;

  private final Optional<Long> seed;
  private final Set<String> refused = ConcurrentHashMap.newKeySet();
  private final Set<String> hadTheirWhim = ConcurrentHashMap.newKeySet();
  private final Map<String, Queue<String>> taken = new ConcurrentHashMap<>();
  private final AtomicInteger count = new AtomicInteger();

  private Mailboxes(Optional<Long> seed) {
    this.seed = seed;
  }

  /** Of a relay that takes everything. */
  public static Mailboxes open() {
    return new Mailboxes(Optional.empty());
  }

  /** Of one that has its whims, which follow from the seed. */
  public static Mailboxes whimsical(long seed) {
    return new Mailboxes(Optional.of(seed));
  }

  private Whim whim(String address) {
    if (seed.isEmpty()) {
      return Whim.NONE;
    }
    int chance = new Random(seed.get() ^ ((long) address.hashCode() << 20)).nextInt(100) / EACH;
    return Stream.of(Whim.values()).skip(chance).findFirst().orElse(Whim.NONE);
  }

  private boolean isFirst(String address) {
    return hadTheirWhim.add(address);
  }

  @Override
  public String recipient(String address) {
    Whim whim = whim(address);
    return switch (whim) {
      case REFUSED_AT_ONCE -> refuse(address, whim);
      case PUT_OFF, HOST_PUT_OFF -> isFirst(address) ? whim.reply : YES;
      default -> YES;
    };
  }

  @Override
  public String message(Received mail) {
    Whim whim = whim(mail.recipient());
    return switch (whim) {
      case REFUSED_AT_LAST -> refuse(mail.recipient(), whim);
      case HANG_UP_BEFORE -> isFirst(mail.recipient()) ? whim.reply : take(mail, YES);
      case HANG_UP_AFTER -> take(mail, isFirst(mail.recipient()) ? whim.reply : YES);
      default -> take(mail, YES);
    };
  }

  private String refuse(String address, Whim whim) {
    refused.add(address);
    return whim.reply;
  }

  private String take(Received mail, String reply) {
    taken
        .computeIfAbsent(mail.recipient(), _ -> new ConcurrentLinkedQueue<>())
        .add(mail.messageId());
    count.incrementAndGet();
    return reply;
  }

  /** How many mails were taken. */
  public int taken() {
    return count.get();
  }

  /** Whether this one got a mail. */
  public boolean has(String address) {
    return taken.containsKey(address);
  }

  /** Whether mail to this one was refused for good. */
  public boolean refuses(String address) {
    return refused.contains(address);
  }

  public int refused() {
    return refused.size();
  }

  /** Mails that were taken again. */
  public int doublesAtRelay() {
    return count.get() - taken.size();
  }

  /** Mails that somebody sees twice: mailboxes fold those of one Message-ID. */
  public long doublesInMailboxes() {
    return taken.values().stream().mapToLong(ids -> ids.stream().distinct().count() - 1).sum();
  }
}
