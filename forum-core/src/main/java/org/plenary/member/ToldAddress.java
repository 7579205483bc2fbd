package org.plenary.member;

import io.vertx.core.buffer.Buffer;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plenary.mailaddress.AddressSeal;
import org.plenary.mailaddress.MailAddress;

/** What is kept of the address that a provider verified; nothing where it did not. */
record ToldAddress(@Nullable Buffer sealed, @Nullable Buffer digest, @Nullable Buffer domain) {

  /**
   * Follows what is told, of members and at which time; behind a {@code with}. Where mail came back
   * from is forgotten with it, and by the same address nothing changes.
   */
  static final String FOLLOW =
      """
      unreached as (
        delete from mail_address former using told
        where former.member_id = told.member_id and told.digest is null
          and former.told_at <= told.told_at
        returning former.member_id),
      reached as (
        insert into mail_address as former (member_id, sealed, digest, domain, told_at)
        select member_id, sealed, digest, domain, told_at from told where digest is not null
        on conflict on constraint mail_address_pk do update
        set sealed = excluded.sealed, digest = excluded.digest, domain = excluded.domain,
          told_at = excluded.told_at, failures = 0, failing_since = null, failed_at = null,
          failed_by = null, suspended_at = null
        where former.digest <> excluded.digest and former.told_at <= excluded.told_at)
      """;

  private static final ToldAddress NONE = new ToldAddress(null, null, null);

  static ToldAddress of(AddressSeal seal, Optional<MailAddress> verified) {
    return verified.map(address -> of(seal, address)).orElse(NONE);
  }

  private static ToldAddress of(AddressSeal seal, MailAddress address) {
    return new ToldAddress(seal.seal(address), seal.digest(address), seal.domain(address));
  }
}
