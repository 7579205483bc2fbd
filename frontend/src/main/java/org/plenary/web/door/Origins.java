package org.plenary.web.door;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Whether a form was sent from a page of ours. Chapters serve pages under the same site, so cookies
 * alone prove nothing; browsers say from where a request comes, and what says nothing is refused.
 */
final class Origins {

  private final String ours;

  Origins(URI publicUrl) {
    this.ours = publicUrl.getScheme() + "://" + publicUrl.getRawAuthority();
  }

  boolean isOurs(@Nullable String fetchSite, @Nullable String origin) {
    return fetchSite == null
        ? ours.equals(origin)
        : fetchSite.equals("same-origin") || fetchSite.equals("none");
  }
}
