package org.plenary.attachment;

import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import org.plenary.member.MemberId;
import org.plenary.sealing.Sealing;

/**
 * By what it is known whose a file is that waits, and how much somebody sent: with the key alone,
 * for a file that hangs on a post under a pseudonym would tell whose that is.
 */
public record Sender(Buffer digest) {

  private static final String PURPOSE = "sender of files";

  public static Sender of(Sealing sealing, MemberId member) {
    byte[] text = Long.toString(member.value()).getBytes(StandardCharsets.UTF_8);
    return new Sender(Buffer.buffer(sealing.digest(PURPOSE, text)));
  }
}
