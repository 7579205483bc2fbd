package org.plenary.cli;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;

/** The ten main pages of a forum that has the samples, by name: those that are drawn and judged. */
final class MainPages {

  private static final Map<String, String> FIXED =
      Map.ofEntries(
          Map.entry("home", "/"),
          Map.entry("chapter", "/c/senegal"),
          Map.entry("forum", "/c/global/encryption"),
          Map.entry("rules", "/c/global/rules"),
          Map.entry("topics", "/topics"),
          Map.entry("topic", "/topics/encryption"),
          Map.entry("search", "/search?q=encryption"),
          Map.entry("member", "/m/lars"),
          Map.entry("design", "/design"));

  private MainPages() {}

  static SequencedMap<String, URI> of(URI forum) throws IOException, InterruptedException {
    var pages = new TreeMap<String, URI>();
    FIXED.forEach((name, path) -> pages.put(name, forum.resolve(path)));
    pages.put("thread", thread(forum));
    return pages;
  }

  // The longest debate of the samples, where it is answered most.
  private static URI thread(URI forum) throws IOException, InterruptedException {
    URI list = forum.resolve("/c/global/encryption?sort=replies");
    try (HttpClient client = HttpClient.newHttpClient()) {
      String page =
          client
              .send(
                  HttpRequest.newBuilder(list).header("accept", "text/html").build(),
                  BodyHandlers.ofString())
              .body();
      int at = page.indexOf("\"/d/") + 1;
      return forum.resolve(page.substring(at, page.indexOf('"', at)));
    }
  }
}
