package org.plenary.web.page;

import io.vertx.core.Future;
import org.plenary.chapter.Chapter;
import org.plenary.web.door.Answer;

/** What a chapter publishes, version after version; as somebody asks who may write the next. */
interface Publication {

  /** The chapter, for those who may read of the place. */
  Future<Chapter> chapter();

  /** The newest version, for those who may publish the next. */
  Future<NextEdition> newest();

  /** Publishes the next, or refuses it. */
  Future<Void> publish(NextEdition wish);

  /** Where everybody reads it. */
  String published();

  /** The page of its form. */
  Answer page(Chapter chapter, EditionView view);
}
