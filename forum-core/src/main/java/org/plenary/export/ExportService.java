package org.plenary.export;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Pool;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.plenary.caller.Caller;
import org.plenary.discussion.Discussion;
import org.plenary.discussion.DiscussionService;
import org.plenary.page.Cursor;
import org.plenary.page.Page;
import org.plenary.page.PageRequest;
import org.plenary.post.Post;
import org.plenary.post.PostDetail;
import org.plenary.post.PostId;
import org.plenary.post.PostService;
import org.plenary.problem.Problem;
import org.plenary.problem.ProblemException;
import org.plenary.summary.Summary;
import org.plenary.summary.SummaryService;

/**
 * Writes discussions down, whole. One page of posts is held at a time and no connection to the
 * database while its reader reads it; whether they may go on is decided with each page.
 */
public final class ExportService {

  private static final int PAGE = 50;

  private final Vertx vertx;
  private final Pool pool;
  private final DiscussionService discussions;
  private final PostService posts;
  private final SummaryService summaries;

  public ExportService(
      Vertx vertx,
      Pool pool,
      DiscussionService discussions,
      PostService posts,
      SummaryService summaries) {
    this.vertx = vertx;
    this.pool = pool;
    this.discussions = discussions;
    this.posts = posts;
    this.summaries = summaries;
  }

  /** Begins to write a discussion down that the caller may read, in this form, for these links. */
  public Future<Export> begin(
      Caller caller, Discussion discussion, ExportForm form, Permalinks links) {
    return new Walk(caller, discussion, form, links).next(Optional.empty()).map(Export::new);
  }

  /** A part of it, and where the next one begins. */
  record Part(Buffer text, Optional<Cursor> next, Walk walk) {

    Future<Optional<Part>> following() {
      return next.isEmpty()
          ? Future.succeededFuture(Optional.empty())
          : walk.next(next).map(Optional::of);
    }
  }

  /** One way through a discussion. */
  final class Walk {

    private final Caller caller;
    private final Discussion discussion;
    private final ExportForm form;
    private final Permalinks links;

    Walk(Caller caller, Discussion discussion, ExportForm form, Permalinks links) {
      this.caller = caller;
      this.discussion = discussion;
      this.form = form;
      this.links = links;
    }

    Future<Part> next(Optional<Cursor> from) {
      var request = new PageRequest(PAGE, from);
      return posts
          .listPosts(caller, discussion.id(), form.order(), request, PostDetail.WITH_SOURCE)
          .compose(page -> page.items().isEmpty() && from.isPresent() ? end(page) : read(page))
          .compose(
              found ->
                  from.isEmpty()
                      ? summaries().compose(said -> written(found, () -> opening(said)))
                      : written(found, Buffer::buffer));
    }

    private Future<List<Summary>> summaries() {
      return form.isProse()
          ? summaries.listSummaries(caller, discussion.id())
          : Future.succeededFuture(List.of());
    }

    private Buffer opening(List<Summary> said) {
      Buffer text = form.opening(discussion);
      said.forEach(summary -> text.appendBuffer(form.summary(summary)));
      return text;
    }

    // Nothing is left, or nothing that may be read any more: who reads must be able to tell.
    private Future<Found> end(Page<Post> page) {
      return discussions
          .getEdition(caller, discussion.id())
          .compose(
              edition ->
                  edition.mergedInto().isEmpty()
                      ? Future.succeededFuture(new Found(page, Map.of()))
                      : ProblemException.fail(new Problem.NotFound()));
    }

    private Future<Found> read(Page<Post> page) {
      Future<Map<PostId, MailTrace>> mail =
          form.isMail()
              ? MailQueries.find(pool, discussion.id(), ids(page.items()), links.host())
              : Future.succeededFuture(Map.of());
      return mail.map(known -> new Found(page, known));
    }

    private static List<PostId> ids(List<Post> posts) {
      return posts.stream().map(Post::id).toList();
    }

    // Long posts take more time than an event loop has.
    private Future<Part> written(Found found, Supplier<Buffer> opening) {
      return vertx
          .executeBlocking(() -> text(found.entries(), opening.get()), false)
          .map(text -> new Part(Objects.requireNonNull(text), found.page().next(), this));
    }

    private Buffer text(List<Entry> entries, Buffer text) {
      entries.forEach(entry -> text.appendBuffer(form.entry(entry)));
      return text;
    }
  }

  private record Found(Page<Post> page, Map<PostId, MailTrace> mail) {

    List<Entry> entries() {
      return page.items().stream()
          .map(post -> new Entry(post, Optional.ofNullable(mail.get(post.id()))))
          .toList();
    }
  }
}
