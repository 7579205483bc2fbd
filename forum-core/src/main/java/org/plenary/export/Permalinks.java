package org.plenary.export;

import java.util.Optional;
import org.plenary.discussion.Discussion;
import org.plenary.post.Attachment;
import org.plenary.post.PostId;

/** Where people read what was written down, as whole addresses. */
public interface Permalinks {

  String of(Discussion discussion);

  String of(PostId post);

  /** Absent where its content is not kept. */
  Optional<String> of(PostId post, Attachment file);

  /** By which posts are called in mail, for ever. */
  String host();
}
