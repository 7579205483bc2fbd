package org.plenary.search.indexing;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.plenary.indexing.IndexedPost;
import org.plenary.indexing.IndexingService;
import org.plenary.search.index.Digest;
import org.plenary.search.index.PostDocument;
import org.plenary.search.index.Tongue;
import org.plenary.text.PostWords;

/** Makes of posts what the index is to hold of them, as the database has them now. */
public final class Documents {

  private final Vertx vertx;
  private final IndexingService posts;

  public Documents(Vertx vertx, IndexingService posts) {
    this.vertx = vertx;
    this.posts = posts;
  }

  /** Those of the ids that are posts, and the opening posts that changed with them. */
  public Future<List<PostDocument>> of(Collection<Long> ids) {
    return posts.getPosts(ids).compose(this::of);
  }

  /** Of each post, in the same order. */
  public Future<List<PostDocument>> of(List<IndexedPost> read) {
    return vertx.executeBlocking(() -> documents(read), false).map(Objects::requireNonNull);
  }

  private static List<PostDocument> documents(List<IndexedPost> posts) {
    return posts.stream().map(Documents::document).toList();
  }

  /** What the index is to hold of a post. */
  public static PostDocument document(IndexedPost post) {
    Map<String, Object> fields = new HashMap<>();
    fields.put("post", post.id());
    fields.put("discussion", post.discussion());
    fields.put("chapterId", post.chapter().value());
    fields.put("forumId", post.forumId().value());
    fields.put("audience", post.audience().sqlName());
    fields.put("state", post.isThere() ? "visible" : "gone");
    if (post.isThere()) {
      describe(post, fields);
      say(post, fields);
    }
    fields.put(Digest.FIELD, Digest.of(fields));
    return new PostDocument(post.id(), post.version(), fields);
  }

  private static void describe(IndexedPost post, Map<String, Object> fields) {
    fields.put("chapter", post.forum().chapter());
    fields.put("forum", post.forum().toString());
    fields.put("standing", post.standing());
    fields.put("answered", post.isAnswered());
    post.author().ifPresent(handle -> fields.put("author", handle));
    fields.put("language", post.language().split("-", 2)[0]);
    fields.put("topics", post.topics().stream().sorted().toList());
    fields.put("postedAt", post.postedAt().toString());
    fields.put("number", post.number());
    fields.put("attachments", post.hasAttachments());
  }

  private static void say(IndexedPost post, Map<String, Object> fields) {
    PostWords words = PostWords.of(post.html());
    fields.put("text", inTongue(post.language(), words.own()));
    fields.put("quoted", words.quoted());
    fields.put("code", words.code());
    // Of a title that stood in every reply, one debate would fill all answers.
    if (post.isOpening()) {
      fields.put("title", inTongue(post.titleLanguage(), post.title()));
    } else {
      fields.put("context", post.title());
    }
  }

  private static Map<String, String> inTongue(String language, String words) {
    Map<String, String> fields = new HashMap<>(Map.of("neutral", words));
    Tongue.of(language).ifPresent(tongue -> fields.put(tongue.field(), words));
    return fields;
  }
}
