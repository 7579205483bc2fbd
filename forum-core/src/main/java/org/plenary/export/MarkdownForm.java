package org.plenary.export;

import io.vertx.core.buffer.Buffer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.plenary.discussion.Discussion;
import org.plenary.member.Author;
import org.plenary.post.Attachment;
import org.plenary.post.Post;
import org.plenary.post.PostOrder;
import org.plenary.summary.Cited;
import org.plenary.summary.Summary;
import org.plenary.text.Format;

/**
 * Markdown: posts in the order of their tree, each under a heading and in a quote of its own, so
 * that nothing that somebody left open reaches into another's words.
 */
public final class MarkdownForm implements ExportForm {

  private static final Pattern PUNCTUATION = Pattern.compile("[!-/:-@\\[-`{-~]");
  private static final Pattern FENCE = Pattern.compile("`{3,}");

  private final Permalinks links;
  private final Above above = new Above();

  public MarkdownForm(Permalinks links) {
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
        # %s

        - <%s>
        - Forum: %s
        - Language: %s
        - Topics: %s
        - Posts: %d
        """
            .formatted(
                escaped(discussion.title()),
                links.of(discussion),
                escaped(discussion.forum().toString()),
                discussion.language(),
                escaped(String.join(", ", discussion.topics())),
                discussion.postCount()));
  }

  @Override
  public boolean isProse() {
    return true;
  }

  @Override
  public Buffer summary(Summary summary) {
    return Buffer.buffer(
        """

        ## Summary

        %s, %s
        %s
        Cites %s
        """
            .formatted(
                summary.writtenAt(),
                summary.language(),
                quoted(summary.source()),
                summary.cited().stream().map(this::cited).collect(Collectors.joining(", "))));
  }

  private String cited(Cited cited) {
    return "\\#"
        + cited.number()
        + (cited.stands() ? " <" + links.of(cited.post()) + ">" : " removed");
  }

  private static String quoted(String text) {
    return Plain.lines(text).stream()
        .map(line -> ("> " + line).stripTrailing() + "\n")
        .collect(Collectors.joining("", "\n", ""));
  }

  @Override
  public Buffer entry(Entry entry) {
    Post post = entry.post();
    return Buffer.buffer(head(post) + words(post));
  }

  private String head(Post post) {
    return """

    ## %d\\. %s

    %s, %s, depth %d%s, <%s>
    """
        .formatted(
            post.number(),
            post.author()
                .map(Author::name)
                .map(MarkdownForm::escaped)
                .orElseGet(() -> TextForm.state(post)),
            post.createdAt(),
            post.language(),
            post.depth(),
            above.of(post).map(answered -> ", in reply to " + escaped(answered)).orElse(""),
            links.of(post.id()));
  }

  private static String escaped(String text) {
    return PUNCTUATION.matcher(Plain.line(text)).replaceAll("\\\\$0");
  }

  private String words(Post post) {
    return post.source().isEmpty() ? "" : quoted(source(post)) + files(post);
  }

  // What is no Markdown means nothing else than it says.
  private static String source(Post post) {
    String text = Plain.of(post);
    if (post.format() == Format.MARKDOWN) {
      return text;
    }
    int longest =
        FENCE.matcher(text).results().mapToInt(run -> run.group().length()).max().orElse(2);
    String fence = "`".repeat(longest + 1);
    return fence + "text\n" + text.stripTrailing() + "\n" + fence;
  }

  private String files(Post post) {
    return post.attachments().stream()
        .map(file -> file(post, file))
        .collect(Collectors.joining("", post.attachments().isEmpty() ? "" : "\n", ""));
  }

  private String file(Post post, Attachment file) {
    return "- File: %s \\(%s, %d bytes\\)%s\n"
        .formatted(
            escaped(file.name()),
            escaped(file.mediaType()),
            file.size(),
            links.of(post.id(), file).map(address -> " <" + address + ">").orElse(""));
  }
}
