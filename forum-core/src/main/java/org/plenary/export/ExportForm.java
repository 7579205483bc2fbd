package org.plenary.export;

import io.vertx.core.buffer.Buffer;
import org.plenary.discussion.Discussion;
import org.plenary.post.PostOrder;

/** How a discussion is written down. One is made for each time, and asked in order. */
public interface ExportForm {

  /** The order of its posts. */
  PostOrder order();

  /** Whether entries tell what mail would say of them. */
  boolean isMail();

  /** What stands before all posts. */
  Buffer opening(Discussion discussion);

  /** The next post. */
  Buffer entry(Entry entry);
}
