package org.plenary.web.api;

import java.util.List;
import java.util.stream.Stream;
import org.plenary.export.ExportForm;
import org.plenary.export.MarkdownForm;
import org.plenary.export.MboxForm;
import org.plenary.export.TextForm;

/** In what a discussion is written down; the first where nobody says in what. */
enum ExportType {
  JSON_LINES("application/jsonl", "jsonl"),
  MBOX("application/mbox", "mbox"),
  MARKDOWN("text/markdown", "md"),
  TEXT("text/plain", "txt");

  private final String mediaType;
  private final String ending;

  ExportType(String mediaType, String ending) {
    this.mediaType = mediaType;
    this.ending = ending;
  }

  /** How the name of such a file ends. */
  String ending() {
    return ending;
  }

  /** As its header names it. */
  String contentType() {
    return this == MBOX ? mediaType : mediaType + "; charset=utf-8";
  }

  static List<String> mediaTypes() {
    return Stream.of(values()).map(type -> type.mediaType).toList();
  }

  static ExportType of(String mediaType) {
    return Stream.of(values())
        .filter(type -> type.mediaType.equals(mediaType))
        .findFirst()
        .orElse(JSON_LINES);
  }

  ExportForm form(Resources resources, WholeLinks links) {
    return switch (this) {
      case JSON_LINES -> new JsonLinesForm(resources);
      case MBOX -> new MboxForm(links);
      case MARKDOWN -> new MarkdownForm(links);
      case TEXT -> new TextForm(links);
    };
  }
}
