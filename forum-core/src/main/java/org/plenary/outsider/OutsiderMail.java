package org.plenary.outsider;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.SqlClient;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.plenary.mailaddress.AddressSeal;
import org.plenary.mailaddress.MailAddress;
import org.plenary.sealing.Sealing;

/**
 * Makes letters to people without an account, where mail is sent. Their address and what the letter
 * alone knows are sealed in it, and go with it.
 */
public final class OutsiderMail {

  private static final String PURPOSE = "mail.words";

  private final AddressSeal addresses;
  private final Sealing sealing;

  public OutsiderMail(Sealing sealing) {
    this.addresses = new AddressSeal(sealing);
    this.sealing = sealing;
  }

  /** False where no mail is sent, or this letter was made already. */
  public Future<Boolean> write(
      SqlClient transaction, MailAddress to, Errand errand, OutsiderWords words) {
    return OutsiderQueries.insert(
        transaction, addresses.seal(to), addresses.domain(to), errand, seal(words));
  }

  private Buffer seal(OutsiderWords words) {
    var json =
        new JsonObject()
            .put("secret", words.secret())
            .put("language", words.language())
            .put("path", words.path());
    return Buffer.buffer(sealing.seal(PURPOSE, json.encode().getBytes(StandardCharsets.UTF_8)));
  }

  /** What a letter alone knows; empty for what was sealed with another key. */
  public Optional<OutsiderWords> open(Buffer sealed) {
    return sealing
        .open(PURPOSE, sealed.getBytes())
        .map(bytes -> new JsonObject(Buffer.buffer(bytes)))
        .map(
            json ->
                new OutsiderWords(
                    json.getString("secret"), json.getString("language"), json.getString("path")));
  }

  /** To whom a letter goes; empty for what was sealed with another key. */
  public Optional<MailAddress> address(Buffer sealed) {
    return addresses.open(sealed);
  }

  /** How an address is kept beside what its letters are about. */
  public Buffer seal(MailAddress address) {
    return addresses.seal(address);
  }

  /** By which pace is kept. */
  public Buffer domain(MailAddress address) {
    return addresses.domain(address);
  }
}
