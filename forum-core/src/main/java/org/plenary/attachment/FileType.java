package org.plenary.attachment;

import java.util.Optional;
import java.util.stream.Stream;

/** What files may be, by their content. */
public enum FileType {
  PDF("application/pdf", "pdf"),
  ODT("application/vnd.oasis.opendocument.text", "odt"),
  ODS("application/vnd.oasis.opendocument.spreadsheet", "ods"),
  ODP("application/vnd.oasis.opendocument.presentation", "odp"),
  PNG("image/png", "png"),
  JPEG("image/jpeg", "jpg"),
  GIF("image/gif", "gif");

  private final String mediaType;
  private final String ending;

  FileType(String mediaType, String ending) {
    this.mediaType = mediaType;
    this.ending = ending;
  }

  public String mediaType() {
    return mediaType;
  }

  String ending() {
    return ending;
  }

  static Optional<FileType> of(String mediaType) {
    return Stream.of(values()).filter(type -> type.mediaType.equals(mediaType)).findFirst();
  }

  /** Whether a media type of ours is that of a picture that was written anew. */
  public static boolean isPicture(String mediaType) {
    return of(mediaType)
        .map(
            type ->
                switch (type) {
                  case PNG, JPEG, GIF -> true;
                  case PDF, ODT, ODS, ODP -> false;
                })
        .orElse(false);
  }
}
