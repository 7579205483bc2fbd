package org.plenary.post;

import java.util.List;
import org.plenary.member.Author;

/**
 * Who speaks in a discussion, and in which languages, in posts that can be read.
 *
 * @param people how many they are; a pseudonym is somebody of its own
 * @param participants the most active of them first
 * @param languages in which there are most posts first
 */
public record Participation(int people, List<Participant> participants, List<Spoken> languages) {

  /** Somebody who speaks there, under the name that they had last. */
  public record Participant(Author author, int posts) {}

  /**
   * What is said in one language.
   *
   * @param bytes of its posts as they were written, in UTF-8
   */
  public record Spoken(String language, int posts, long bytes) {}

  public Participation {
    participants = List.copyOf(participants);
    languages = List.copyOf(languages);
  }
}
