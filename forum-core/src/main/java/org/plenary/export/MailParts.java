package org.plenary.export;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.james.mime4j.codec.EncoderUtil;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.TextBody;
import org.apache.james.mime4j.message.BasicBodyFactory;
import org.apache.james.mime4j.message.BodyPartBuilder;
import org.apache.james.mime4j.message.MultipartBuilder;
import org.apache.james.mime4j.stream.NameValuePair;
import org.apache.james.mime4j.stream.RawField;
import org.plenary.post.Attachment;
import org.plenary.post.Post;
import org.plenary.text.Format;

/**
 * What a post says, as the body of a mail. Its files are named by their addresses (RFC 2017): who
 * may read them is asked each time. Those whose content is not kept are left out.
 */
final class MailParts {

  private static final Pattern AS_IT_IS =
      Pattern.compile("(?:[\\t -~]{0,900}+\n)*+[\\t -~]{0,900}+");

  private static final String ENCODED = "quoted-printable";
  private static final NameValuePair UTF_8 = new NameValuePair("charset", "UTF-8");
  private static final BasicBodyFactory BODIES = new BasicBodyFactory();

  private final Permalinks links;

  MailParts(Permalinks links) {
    this.links = links;
  }

  Message.Builder addTo(Message.Builder message, Post post) {
    List<Attachment> files =
        post.attachments().stream().filter(file -> links.of(post.id(), file).isPresent()).toList();
    String words = post.format() == Format.HTML ? post.html() : post.source().orElse("");
    TextBody text = text(words);
    if (files.isEmpty()) {
      return message
          .setBody(text)
          .setContentType(type(post), UTF_8)
          .setContentTransferEncoding(AS_IT_IS.matcher(words).matches() ? "7bit" : ENCODED);
    }
    var parts =
        MultipartBuilder.create("mixed")
            .addBodyPart(
                BodyPartBuilder.create()
                    .setBody(text)
                    .setContentType(type(post), UTF_8)
                    .setContentTransferEncoding(ENCODED));
    files.forEach(file -> parts.addBodyPart(part(post, file)));
    return message.setBody(parts.build()).setContentType("multipart/mixed", boundary(post));
  }

  private static TextBody text(String words) {
    String lines = words.replace("\r", "").replace("\n", "\r\n");
    return BODIES.textBody(lines, StandardCharsets.UTF_8);
  }

  private static String type(Post post) {
    return post.format() == Format.HTML ? "text/html" : "text/plain";
  }

  // It stands in nothing that is quoted-printable.
  private static NameValuePair boundary(Post post) {
    return new NameValuePair("boundary", "=_p" + post.id().value());
  }

  private BodyPartBuilder part(Post post, Attachment file) {
    String address = links.of(post.id(), file).orElseThrow();
    String there =
        "Content-Type: %s\r\nContent-ID: <%s@%s>\r\n\r\n"
            .formatted(file.mediaType(), file.sha256(), links.host());
    var part =
        BodyPartBuilder.create()
            .setBody(BODIES.textBody(there, StandardCharsets.US_ASCII))
            .setField(
                new RawField(
                    "Content-Type",
                    "message/external-body; access-type=URL; URL=\"%s\"".formatted(address)))
            .setField(
                new RawField(
                    "Content-Disposition",
                    "attachment; size=%d; filename*=UTF-8''%s"
                        .formatted(file.size(), encoded(file.name()))));
    return file.description().isEmpty()
        ? part
        : part.setField(
            new RawField(
                "Content-Description",
                EncoderUtil.encodeIfNecessary(
                    file.description(),
                    EncoderUtil.Usage.TEXT_TOKEN,
                    "Content-Description: ".length())));
  }

  private static String encoded(String name) {
    return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20").replace("*", "%2A");
  }
}
