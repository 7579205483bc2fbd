package org.plenary.export;

import io.vertx.core.buffer.Buffer;
import org.plenary.discussion.Discussion;
import org.plenary.post.PostOrder;
import org.plenary.summary.Summary;

/** How a discussion is written down. One is made for each time, and asked in order. */
public interface ExportForm {

  /** The order of its posts. */
  PostOrder order();

  /** Whether entries tell what mail would say of them. */
  boolean isMail();

  /** What stands before all posts. */
  Buffer opening(Discussion discussion);

  /** Whether people read it as it is, and so what the discussion came to first. */
  default boolean isProse() {
    return false;
  }

  /** What the discussion came to, as prose has it before all posts. */
  default Buffer summary(Summary summary) {
    return Buffer.buffer();
  }

  /** The next post. */
  Buffer entry(Entry entry);
}
