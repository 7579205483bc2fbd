package org.plenary.web.letter;

import gg.jte.output.StringOutput;
import org.plenary.export.Plain;
import org.plenary.post.Attachment;
import org.plenary.post.Post;
import org.plenary.web.page.Links;
import org.plenary.web.page.PostLinks;
import org.plenary.web.page.PostWords;
import org.plenary.web.page.Texts;

/** What a post says, as it was written and as it is shown, with its files as links. */
record SaidWords(Texts texts, Links links, Post post, String text, String html) {

  static SaidWords of(Texts texts, Links links, Post post) {
    var shown = new StringOutput(post.html().length() + 64);
    new PostWords(texts, post.html(), post.quotes()).writeTo(shown);
    return new SaidWords(texts, links, post, Plain.of(post), links.wholeIn(shown.toString()));
  }

  void on(Paper paper) {
    paper.words(text, html, post.language());
    for (Attachment file : post.attachments()) {
      PostLinks.attachment(post.id(), file)
          .ifPresent(address -> paper.link(called(file), links.absolute(address)));
    }
  }

  private String called(Attachment file) {
    String size = texts.size(file.size());
    return texts.text("letter.file", Texts.isolated(file.name()), size);
  }
}
