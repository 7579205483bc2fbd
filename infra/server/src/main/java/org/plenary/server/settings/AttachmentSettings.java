package org.plenary.server.settings;

import java.nio.file.Path;
import java.time.Duration;
import org.plenary.attachment.AttachmentLimits;

/** Files that members hang on what they write. */
public record AttachmentSettings(
    @Setting(
            name = "PLENARY_ATTACHMENT_DIRECTORY",
            standard = "attachments",
            meaning = "Where their content is kept: a directory that all nodes share.")
        String directory,
    @Setting(
            name = "PLENARY_ATTACHMENT_BYTES",
            standard = "10485760",
            meaning = "How many bytes a file may have.",
            range = {"1024", "1073741824"})
        int bytes,
    @Setting(
            name = "PLENARY_ATTACHMENT_DAILY_BYTES",
            standard = "104857600",
            meaning = "How many bytes a member may send in a day; a small file counts as 64 KiB.",
            range = {"65536", "2147483647"})
        int dailyBytes,
    @Setting(
            name = "PLENARY_ATTACHMENT_PIXELS",
            standard = "40000000",
            meaning = "How many points a picture may have; each takes 4 bytes of memory or 8.",
            range = {"1", "500000000"})
        int pixels,
    @Setting(
            name = "PLENARY_ATTACHMENT_UNPACKED_BYTES",
            standard = "104857600",
            meaning = "How many bytes an OpenDocument file may unpack to.",
            range = {"1024", "2147483647"})
        int unpackedBytes,
    @Setting(
            name = "PLENARY_ATTACHMENT_KEPT",
            standard = "P1D",
            meaning = "How long a file waits for the post on which it hangs.",
            range = {"PT1H", "P30D"})
        Duration kept) {

  public AttachmentLimits limits() {
    return new AttachmentLimits(bytes, dailyBytes, pixels, unpackedBytes, kept);
  }

  public Path place() {
    return Path.of(directory);
  }
}
