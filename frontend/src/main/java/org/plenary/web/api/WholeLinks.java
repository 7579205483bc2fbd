package org.plenary.web.api;

import java.util.Optional;
import org.plenary.discussion.Discussion;
import org.plenary.export.Permalinks;
import org.plenary.post.Attachment;
import org.plenary.post.PostId;
import org.plenary.web.page.DiscussionLinks;
import org.plenary.web.page.Links;
import org.plenary.web.page.PostLinks;

/**
 * Links as they stand in files, which are read elsewhere.
 *
 * @param host by which posts are called in mail
 */
record WholeLinks(Links links, String host) implements Permalinks {

  @Override
  public String of(Discussion discussion) {
    return links.absolute(DiscussionLinks.discussion(discussion));
  }

  @Override
  public String of(PostId post) {
    return links.absolute(PostLinks.post(post));
  }

  @Override
  public Optional<String> of(PostId post, Attachment file) {
    return PostLinks.attachment(post, file).map(links::absolute);
  }
}
