package org.plenary.capability;

import org.plenary.discussion.DiscussionId;
import org.plenary.feed.FeedSubject.Place;
import org.plenary.saved.SavedSearchId;

/** What a private feed is of. */
public sealed interface FeedMatter {

  /** Discussions of a place, or of all that the member may read. */
  record OfPlace(Place place) implements FeedMatter {}

  /** The posts of one discussion. */
  record OfDebate(DiscussionId id) implements FeedMatter {}

  /** The posts of one author, by their handle. */
  record OfAuthor(String handle) implements FeedMatter {}

  /** The posts that answer a search which the member keeps; it ends with that. */
  record OfSearch(SavedSearchId id) implements FeedMatter {}
}
