package org.plenary.casework;

/**
 * What a machine says of what it does, in the language of who is told where it knows it. It tells
 * nobody that somebody reported anything.
 */
record MachineWords(String language, String held, String released) {

  private static final MachineWords ENGLISH =
      new MachineWords(
          "en",
          "This is held until a moderator has looked at it.",
          "A moderator has looked at it; it is published again.");

  static MachineWords in(String language) {
    return switch (language.split("-", 2)[0]) {
      case "fr" ->
          new MachineWords(
              "fr",
              "Ce message est retenu jusqu'à ce qu'un modérateur l'ait examiné.",
              "Un modérateur l'a examiné ; il est de nouveau publié.");
      case "es" ->
          new MachineWords(
              "es",
              "Este mensaje queda retenido hasta que un moderador lo examine.",
              "Un moderador lo ha examinado; vuelve a estar publicado.");
      case "ar" ->
          new MachineWords(
              "ar",
              "هذه المشاركة محتجزة إلى أن يطّلع عليها أحد المشرفين.",
              "اطّلع عليها أحد المشرفين، وهي منشورة من جديد.");
      default -> ENGLISH;
    };
  }
}
