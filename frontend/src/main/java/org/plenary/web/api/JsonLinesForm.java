package org.plenary.web.api;

import io.vertx.core.buffer.Buffer;
import org.plenary.discussion.Discussion;
import org.plenary.export.Entry;
import org.plenary.export.ExportForm;
import org.plenary.post.PostOrder;

/** One post a line, as the API shows it, in the order of the tree: what is answered comes first. */
record JsonLinesForm(Resources resources) implements ExportForm {

  @Override
  public PostOrder order() {
    return PostOrder.TREE;
  }

  @Override
  public boolean isMail() {
    return false;
  }

  @Override
  public Buffer opening(Discussion discussion) {
    return Buffer.buffer();
  }

  @Override
  public Buffer entry(Entry entry) {
    return Json.buffer(resources.post(entry.post())).appendString("\n");
  }
}
