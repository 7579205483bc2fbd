package org.plenary.appeal;

import java.util.List;
import java.util.Optional;
import org.plenary.attachment.Sha256;
import org.plenary.attachment.Upload;
import org.plenary.moderation.CitedRule;
import org.plenary.post.Attachment;

/**
 * What somebody must know who decides an appeal, besides what was done and what is said against it.
 *
 * @param rule by which it was done
 * @param title of the discussion in which it was
 * @param source what was written, with all that was taken out of it
 * @param language of what was written
 * @param file what was hidden, where that is a file whose content is kept
 * @param attachments that hang on what was written
 */
public record Contested(
    CitedRule rule,
    Optional<String> title,
    Optional<String> titleLanguage,
    Optional<String> source,
    Optional<String> language,
    Optional<Upload> file,
    List<Attachment> attachments) {

  /** One of the files that hang on it; empty where its content is not kept. */
  public Optional<Upload> attachment(int place) {
    return attachments.stream()
        .filter(hung -> hung.place().equals(Optional.of(place)))
        .map(
            hung ->
                new Upload(
                    new Sha256(hung.sha256()),
                    hung.name(),
                    hung.mediaType(),
                    hung.size(),
                    hung.description()))
        .findFirst();
  }
}
