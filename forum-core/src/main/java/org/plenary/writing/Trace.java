package org.plenary.writing;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import org.plenary.attachment.Sender;
import org.plenary.member.MemberId;
import org.plenary.sealing.Sealing;
import org.plenary.writing.Sending.Retry;

/**
 * What is kept of who sent something, how and from where: keyed digests, by which it is known again
 * and which tell nothing to who reads the database.
 *
 * @param retry its key is that of one member and kind of wish
 * @param place empty where nobody knows
 * @param files whose files may hang on it
 */
record Trace(Optional<Retry> retry, String member, String place, Sender files) {

  private static final String PURPOSE = "trace of writing";

  static Trace of(Sealing sealing, MemberId member, String route, Sending sending) {
    String who = who(member);
    return new Trace(
        sending
            .retry()
            .map(
                retry ->
                    new Retry(
                        digest(sealing, who + " " + route + " " + retry.key()), retry.digest())),
        digest(sealing, who),
        sending.place().isEmpty() ? "" : digest(sealing, "place " + sending.place()),
        Sender.of(sealing, member));
  }

  /** The same of somebody who sends nothing that is kept. */
  static String member(Sealing sealing, MemberId member) {
    return digest(sealing, who(member));
  }

  private static String who(MemberId member) {
    return "member " + member.value();
  }

  private static String digest(Sealing sealing, String text) {
    return HexFormat.of().formatHex(sealing.digest(PURPOSE, text.getBytes(StandardCharsets.UTF_8)));
  }
}
