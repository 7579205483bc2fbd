package org.plenary.appeal;

import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import java.util.Set;
import org.plenary.caller.Caller;
import org.plenary.caller.Scope;
import org.plenary.caller.Visibility;
import org.plenary.chapter.ChapterId;

/**
 * Somebody who might decide an appeal, as statements ask for them.
 *
 * @param offices the chapters whose moderator or officer they are
 * @param masks the bylines of their pseudonyms
 * @param handles by which their role handles in the chapters concerned and in their own are known
 */
record Judge(Caller caller, Set<ChapterId> offices, List<Long> masks, List<Buffer> handles) {

  /** The first nine parameters. */
  Tuple tuple() {
    return Visibility.of(caller)
        .addArrayOfInteger(offices.stream().map(ChapterId::value).toArray(Integer[]::new))
        .addBoolean(caller.isAdministrator() && caller.may(Scope.MODERATE))
        .addLong(caller.member().orElseThrow().value())
        .addArrayOfLong(masks.toArray(Long[]::new))
        .addArrayOfBuffer(handles.toArray(Buffer[]::new));
  }
}
