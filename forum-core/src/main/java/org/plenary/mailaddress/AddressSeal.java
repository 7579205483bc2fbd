package org.plenary.mailaddress;

import io.vertx.core.buffer.Buffer;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.plenary.sealing.Sealing;

/** Closes addresses of mail before they are stored, and opens them when something is sent. */
public final class AddressSeal {

  private static final String ADDRESS = "mail.address";
  private static final String DOMAIN = "mail.domain";

  private static final int MARK_BITS = 40;

  private final Sealing sealing;

  public AddressSeal(Sealing sealing) {
    this.sealing = sealing;
  }

  public Buffer seal(MailAddress address) {
    return Buffer.buffer(sealing.seal(ADDRESS, bytes(address.text())));
  }

  /** Empty for what was sealed with another key. */
  public Optional<MailAddress> open(Buffer sealed) {
    return sealing
        .open(ADDRESS, sealed.getBytes())
        .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
        .flatMap(MailAddress::parse);
  }

  /** By which the same address is known again, however its letters are. */
  public Buffer digest(MailAddress address) {
    return Buffer.buffer(sealing.digest(ADDRESS, bytes(address.text().toLowerCase(Locale.ROOT))));
  }

  /** Of five bytes, by which one address of a member is told from others of theirs. */
  public long mark(MailAddress address) {
    return mark(digest(address));
  }

  /** Of the address with this digest. */
  static long mark(Buffer digest) {
    return ByteBuffer.wrap(digest.getBytes()).getLong() >>> (Long.SIZE - MARK_BITS);
  }

  /** By which those of one domain are known. */
  public Buffer domain(MailAddress address) {
    return Buffer.buffer(sealing.digest(DOMAIN, bytes(address.domain())));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
