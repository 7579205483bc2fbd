package org.plenary.auth;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.plenary.caller.Caller;
import org.plenary.member.MemberId;

/** Callers that were known a moment ago, by the digest of what they showed. */
final class KeptCallers {

  private static final int MOST = 20_000;

  private final Cache<Buffer, Caller> kept;

  KeptCallers(Duration moment) {
    this.kept = Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(moment).build();
  }

  /** The one who is kept, else the one who is found; strangers are not kept. */
  Future<Caller> get(Buffer digest, Supplier<Future<Caller>> search) {
    @Nullable Caller known = kept.getIfPresent(digest);
    return known != null
        ? Future.succeededFuture(known)
        : search.get().onSuccess(found -> keep(digest, found));
  }

  private void keep(Buffer digest, Caller found) {
    if (found.member().isPresent()) {
      kept.put(digest, found);
    }
  }

  void forget(Buffer digest) {
    kept.invalidate(digest);
  }

  /** Whatever a member showed, they are looked up anew. */
  void forget(MemberId member) {
    kept.asMap().values().removeIf(caller -> caller.member().filter(member::equals).isPresent());
  }

  /** When somebody signs out, everybody is looked up anew. */
  void forget() {
    kept.invalidateAll();
  }
}
