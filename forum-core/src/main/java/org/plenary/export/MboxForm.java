package org.plenary.export;

import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Date;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.address.Mailbox;
import org.apache.james.mime4j.field.Fields;
import org.apache.james.mime4j.message.DefaultMessageWriter;
import org.apache.james.mime4j.stream.RawField;
import org.plenary.discussion.Discussion;
import org.plenary.member.Author;
import org.plenary.post.Post;
import org.plenary.post.PostOrder;

/**
 * Mail, as it came in time, in the form mboxrd (RFC 4155): every reader of archives can read it,
 * our own makes the same tree of it. Addresses of senders are none: nobody can have one there.
 */
public final class MboxForm implements ExportForm {

  private final Permalinks links;
  private final MailParts parts;
  private String title = "";

  public MboxForm(Permalinks links) {
    this.links = links;
    this.parts = new MailParts(links);
  }

  @Override
  public PostOrder order() {
    return PostOrder.TIME;
  }

  @Override
  public boolean isMail() {
    return true;
  }

  @Override
  public Buffer opening(Discussion discussion) {
    title = Plain.line(discussion.title());
    return Buffer.buffer();
  }

  @Override
  public Buffer entry(Entry entry) {
    Post post = entry.post();
    Mailbox sender = sender(post);
    byte[] mail = written(message(post, sender, entry.mail().orElseThrow()));
    return Mboxrd.entry(sender.getAddress(), post.createdAt(), mail);
  }

  private Mailbox sender(Post post) {
    String handle = post.author().flatMap(Author::handle).orElseGet(() -> TextForm.state(post));
    String name = post.author().map(Author::name).orElseGet(() -> TextForm.state(post));
    return new Mailbox(Plain.line(name), handle, links.host() + ".invalid");
  }

  private Message message(Post post, Mailbox sender, MailTrace trace) {
    Message.Builder message =
        Message.Builder.of()
            .setField(Fields.version("1.0"))
            .setFrom(sender)
            .setDate(Date.from(post.createdAt()))
            .setSubject(subject(trace))
            .addField(new RawField("Message-ID", bracketed(List.of(trace.messageId()))));
    trace
        .answered()
        .map(List::of)
        .ifPresent(id -> message.addField(new RawField("In-Reply-To", bracketed(id))));
    if (!trace.references().isEmpty()) {
      message.addField(new RawField("References", bracketed(trace.references())));
    }
    message.addField(new RawField("Content-Language", post.language()));
    message.addField(new RawField("Archived-At", "<" + links.of(post.id()) + ">"));
    return parts.addTo(message, post).build();
  }

  private String subject(MailTrace trace) {
    return trace.subject().orElseGet(() -> trace.answered().isEmpty() ? title : "Re: " + title);
  }

  private static String bracketed(List<String> ids) {
    return ids.stream().collect(Collectors.joining("> <", "<", ">"));
  }

  private static byte[] written(Message message) {
    try {
      return DefaultMessageWriter.asBytes(message);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
