package org.plenary.export;

import io.vertx.core.buffer.Buffer;
import java.util.Locale;
import java.util.stream.Collectors;
import org.plenary.discussion.Discussion;
import org.plenary.member.Author;
import org.plenary.post.Attachment;
import org.plenary.post.Post;
import org.plenary.post.PostOrder;
import org.plenary.summary.Cited;
import org.plenary.summary.Summary;

/**
 * Plain text: posts in the order of their tree, indented by their depth, each behind a few lines
 * that say who, when and in answer to what. Lines of what somebody wrote begin with a bar, so that
 * nobody writes a post that is none.
 */
public final class TextForm implements ExportForm {

  private static final int MOST_INDENTED = 10;

  private final Permalinks links;
  private final Above above = new Above();

  public TextForm(Permalinks links) {
    this.links = links;
  }

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
    return Buffer.buffer(
        """
        %s
        %s
        Forum: %s. Language: %s. Posts: %d.%s
        """
            .formatted(
                Plain.line(discussion.title()),
                links.of(discussion),
                discussion.forum(),
                discussion.language(),
                discussion.postCount(),
                topics(discussion)));
  }

  private static String topics(Discussion discussion) {
    return discussion.topics().isEmpty()
        ? ""
        : " Topics: " + String.join(", ", discussion.topics()) + ".";
  }

  @Override
  public boolean isProse() {
    return true;
  }

  @Override
  public Buffer summary(Summary summary) {
    return Buffer.buffer(
        """

        Summary
        %s, %s
        %s
        Cites: %s
        """
            .formatted(
                summary.writtenAt(),
                summary.language(),
                barred(summary.source()),
                summary.cited().stream().map(this::cited).collect(Collectors.joining(", "))));
  }

  private String cited(Cited cited) {
    return "#" + cited.number() + " " + (cited.stands() ? links.of(cited.post()) : "removed");
  }

  private static String barred(String text) {
    return Plain.lines(text).stream()
        .map(line -> ("| " + line).stripTrailing())
        .collect(Collectors.joining("\n"));
  }

  @Override
  public Buffer entry(Entry entry) {
    Post post = entry.post();
    String indent = "  ".repeat(Math.min(post.depth(), MOST_INDENTED));
    return Buffer.buffer(
        (head(post) + words(post))
            .lines()
            .collect(Collectors.joining("\n" + indent, "\n" + indent, "\n")));
  }

  private String head(Post post) {
    return """
    [%d] %s
    %s, %s, depth %d%s
    %s
    """
        .formatted(
            post.number(),
            post.author().map(Author::name).map(Plain::line).orElseGet(() -> state(post)),
            post.createdAt(),
            post.language(),
            post.depth(),
            above.of(post).map(answered -> ", in reply to " + answered).orElse(""),
            links.of(post.id()));
  }

  static String state(Post post) {
    return post.state().name().toLowerCase(Locale.ROOT);
  }

  private String words(Post post) {
    return post.source().isEmpty() ? "" : barred(Plain.of(post)) + files(post);
  }

  private String files(Post post) {
    return post.attachments().stream().map(file -> file(post, file)).collect(Collectors.joining());
  }

  private String file(Post post, Attachment file) {
    return "\nFile: %s (%s, %d bytes) %s"
        .formatted(
            Plain.line(file.name()),
            Plain.line(file.mediaType()),
            file.size(),
            links.of(post.id(), file).orElse(""));
  }
}
