package org.plenary.archive.mail;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.james.mime4j.dom.Body;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.SingleBody;
import org.plenary.archive.message.ArchivedFile;
import org.plenary.archive.message.RefusedMessage;
import org.plenary.archive.message.Sha256;

/**
 * The parts of a mail, walked: text is gathered, of alternatives the plainest that says something,
 * and everything that is not another writing of it is listed.
 */
final class MailContent {

  private final MailLimits limits;
  private final BodyText text;
  private final List<ArchivedFile> files = new ArrayList<>();
  private int parts;

  MailContent(MailLimits limits) {
    this.limits = limits;
    this.text = new BodyText(limits.characters());
  }

  void add(Message message) throws IOException {
    add(message, 0);
  }

  MailBody body() {
    return text.joined();
  }

  List<ArchivedFile> files() {
    return List.copyOf(files);
  }

  private void add(Entity entity, int depth) throws IOException {
    count(depth);
    Body body = entity.getBody();
    switch (body) {
      case Multipart multipart when isAlternative(entity) -> addBest(multipart, depth);
      case Multipart multipart -> addAll(multipart, depth);
      case Message forwarded -> addForwarded(forwarded, depth);
      case SingleBody single -> addSingle(new MailPart(entity), bytes(single));
      case null, default -> {}
    }
  }

  private void count(int depth) {
    parts++;
    if (parts > limits.parts()) {
      throw new RefusedMessage("it has more than %d parts".formatted(limits.parts()));
    }
    if (depth > limits.depth()) {
      throw new RefusedMessage("its parts are nested deeper than %d".formatted(limits.depth()));
    }
  }

  private static boolean isAlternative(Entity entity) {
    return "multipart/alternative".equals(mediaType(entity));
  }

  private void addAll(Multipart multipart, int depth) throws IOException {
    for (Entity part : multipart.getBodyParts()) {
      add(part, depth + 1);
    }
  }

  private void addBest(Multipart multipart, int depth) throws IOException {
    List<Entity> choices = multipart.getBodyParts();
    Optional<Entity> best =
        choices.stream()
            .filter(part -> says(part, "text/plain"))
            .findFirst()
            .or(() -> choices.stream().filter(MailContent::isRich).reduce((_, last) -> last));
    for (Entity part : choices) {
      if (best.filter(part::equals).isPresent()) {
        add(part, depth + 1);
      } else {
        addBeside(part, depth + 1);
      }
    }
  }

  // Apple Mail puts attachments into the richer alternative.
  private void addBeside(Entity entity, int depth) throws IOException {
    switch (entity.getBody()) {
      case Multipart multipart -> {
        count(depth);
        for (Entity part : multipart.getBodyParts()) {
          addBeside(part, depth + 1);
        }
      }
      case SingleBody _ when new MailPart(entity).isShownText() -> {}
      case null, default -> add(entity, depth);
    }
  }

  private static boolean isRich(Entity part) {
    return part.isMultipart() || mediaType(part).equals("text/html");
  }

  private static boolean says(Entity part, String type) {
    return mediaType(part).equals(type)
        && part.getBody() instanceof SingleBody body
        && !new String(bytes(body), Charsets.FALLBACK).isBlank();
  }

  private void addForwarded(Message forwarded, int depth) throws IOException {
    text.addForwarded(new MailHeader(forwarded.getHeader()));
    add(forwarded, depth + 1);
  }

  private void addSingle(MailPart part, byte[] bytes) {
    if (part.isShownText()) {
      text.add(part, bytes);
    } else if (bytes.length > 0) {
      addFile(part, bytes);
    }
  }

  private void addFile(MailPart part, byte[] bytes) {
    files.add(new ArchivedFile(part.fileName(), part.mediaType(), bytes.length, Sha256.hex(bytes)));
  }

  private static String mediaType(Entity entity) {
    String type = entity.getMimeType();
    return type == null ? "text/plain" : type.toLowerCase(Locale.ROOT);
  }

  private static byte[] bytes(SingleBody body) {
    try (InputStream in = body.getInputStream()) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new RefusedMessage("a part of it cannot be decoded: " + e.getMessage());
    }
  }
}
