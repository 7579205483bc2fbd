package org.plenary.archive.thread;

import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The parent and the discussion of every message, as a function of the set of them: in which order
 * an archive was imported makes no difference. Messages are named by their index in time.
 */
final class Threading {

  /** The index of no message. */
  static final int NONE = -1;

  private static final long ACTIVE = Duration.ofDays(90).toSeconds();

  private final List<Threadable> messages;
  private final int[] parents;
  private final Groups groups;

  private Threading(List<Threadable> messages) {
    this.messages = messages;
    this.parents = new int[messages.size()];
    this.groups = new Groups(messages.size());
  }

  /** Threads messages that are sorted by time, then by Message-ID. */
  static Threading of(List<Threadable> messages) {
    var threading = new Threading(messages);
    threading.followReferences();
    new Loops(threading.parents).cut();
    threading.followSubjects();
    new Loops(threading.parents).cut();
    threading.group();
    return threading;
  }

  int size() {
    return messages.size();
  }

  Threadable message(int index) {
    return messages.get(index);
  }

  /** The message that it answers, or {@link #NONE}. */
  int parent(int index) {
    return parents[index];
  }

  /** Whether it answers something that is not in the archive. */
  boolean isParentMissing(int index) {
    Threadable message = messages.get(index);
    return parents[index] == NONE && (message.reply() || !message.missing().isEmpty());
  }

  /** The earliest message of its discussion, which stands for the discussion. */
  int discussion(int index) {
    return groups.earliest(index);
  }

  private void followReferences() {
    Map<Long, Integer> indexes = new HashMap<>(messages.size() * 2);
    for (int i = 0; i < messages.size(); i++) {
      indexes.put(messages.get(i).post(), i);
    }
    Arrays.setAll(parents, i -> indexes.getOrDefault(messages.get(i).nearest(), NONE));
  }

  /**
   * The last resort: a reply without a parent answers what opened its subject, if that is alive.
   */
  private void followSubjects() {
    Map<Long, Subjects> subjects = new HashMap<>();
    for (int i = 0; i < messages.size(); i++) {
      Threadable message = messages.get(i);
      if (message.subject() != 0) {
        subjects.put(message.subject(), next(subjects.get(message.subject()), i));
      }
    }
  }

  /** What opened a subject, and when somebody last wrote under it. */
  private record Subjects(int opener, long active) {}

  private Subjects next(@Nullable Subjects before, int index) {
    Threadable message = messages.get(index);
    boolean opens = parents[index] == NONE && !message.reply();
    if (before == null || opens || message.second() - before.active() > ACTIVE) {
      return new Subjects(index, message.second());
    }
    if (parents[index] == NONE) {
      answer(index, before.opener());
    }
    return new Subjects(before.opener(), message.second());
  }

  private void answer(int index, int opener) {
    if (isParentMissing(opener)) {
      groups.join(index, opener);
    } else {
      parents[index] = opener;
    }
  }

  private void group() {
    Map<Long, Integer> answers = new HashMap<>();
    for (int i = 0; i < messages.size(); i++) {
      if (parents[i] != NONE) {
        groups.join(i, parents[i]);
      } else {
        joinThoseWhoAnswer(messages.get(i).missing(), i, answers);
      }
    }
  }

  private void joinThoseWhoAnswer(List<Long> missing, int index, Map<Long, Integer> answers) {
    for (Long absent : missing) {
      Integer other = answers.putIfAbsent(absent, index);
      if (other != null) {
        groups.join(index, other);
      }
    }
  }
}
