package org.plenary.web.page;

import java.util.List;

/**
 * One way to ask, as the search page explains it.
 *
 * @param question an example that can be tried
 * @param key of the words that say what it finds
 */
public record SearchHelp(String question, String key) {

  public static final List<SearchHelp> ALL =
      List.of(
          new SearchHelp("\"rough consensus\"", "search.help.phrase"),
          new SearchHelp("fibre OR satellite", "search.help.or"),
          new SearchHelp("encryption -backdoor", "search.help.not"),
          new SearchHelp("title:consultation", "search.help.title"),
          new SearchHelp("quoted:consensus", "search.help.quoted"),
          new SearchHelp("author:ana", "search.help.author"),
          new SearchHelp("chapter:global", "search.help.chapter"),
          new SearchHelp("in:global/encryption", "search.help.in"),
          new SearchHelp("topic:encryption", "search.help.topic"),
          new SearchHelp("lang:fr", "search.help.lang"),
          new SearchHelp("after:2025-03", "search.help.after"),
          new SearchHelp("before:2026", "search.help.before"),
          new SearchHelp("is:unanswered", "search.help.is"),
          new SearchHelp("has:attachment", "search.help.has"));

  /** Where it is asked. */
  public String address() {
    return SearchLinks.search(question);
  }
}
