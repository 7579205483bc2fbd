package org.plenary.web.page;

import org.plenary.attachment.FileType;
import org.plenary.attachment.Upload;
import org.plenary.web.door.Answer;
import org.plenary.web.door.Content;
import org.plenary.web.door.Disposition;
import org.plenary.web.door.Services;

/** Gives files that members sent: whatever one is, in a browser it does nothing. */
record Download(Services services) {

  Answer of(Upload file) {
    boolean inline = FileType.isPicture(file.mediaType());
    return Answer.streamed(
            file.mediaType(), new Content(file.size(), to -> services.attachments().send(file, to)))
        .withHeader("content-disposition", Disposition.of(inline, file.name()))
        .withHeader("content-security-policy", "sandbox; default-src 'none'")
        .withEtag(file.digest().hex());
  }
}
