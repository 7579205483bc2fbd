package org.plenary.web.api;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;

/** What is changed of chapters, forums and rules. */
record PlaceWrites(Writer admin, Writer officer, Writer ana) {

  private static final JsonObject OPEN =
      new JsonObject()
          .put("reading", "public")
          .put("posting", "members")
          .put("feeds", true)
          .put("embeds", true)
          .put("pseudonyms", true);
  private static final JsonObject CLOSED = OPEN.copy().put("reading", "chapter");

  List<Write> all() {
    officer.send(HttpMethod.POST, "/forums", forum("masques", OPEN));
    officer.send(HttpMethod.POST, "/forums", forum("annonces", CLOSED));
    officer.send(HttpMethod.PUT, "/forums/senegal/annonces/access", OPEN);
    var words = new JsonObject().put("description", "Internet au Sénégal");
    var version = new JsonObject().put("chapter", "global").put("version", 1);
    return List.of(
        admin.post("api-found-chapter", "/chapters", tuvalu()),
        officer.patch("api-change-chapter", "/chapters/senegal", words),
        officer.post("api-publish-rules", "/chapters/senegal/rules", rules()),
        ana.post("api-accept-rules", "/me/rules", version),
        officer.post("api-open-forum", "/forums", forum("ecoles", OPEN)),
        officer.patch("api-change-forum", "/forums/senegal/masques", words),
        officer.put("api-change-access", "/forums/senegal/masques/access", CLOSED),
        officer.delete("api-withdraw-access", "/forums/senegal/annonces/access/announced"),
        officer.put(
            "api-set-embedding",
            "/chapters/senegal/embedding",
            new JsonObject().put("origins", JsonArray.of("https://senegal.example"))),
        ana.put(
            "api-choose-pseudonym",
            "/forums/senegal/masques/pseudonym",
            new JsonObject().put("name", "Le Masque")));
  }

  private static JsonObject forum(String slug, JsonObject access) {
    return new JsonObject()
        .put("chapter", "senegal")
        .put("slug", slug)
        .put("title", "Réseaux")
        .put("language", "fr")
        .put("access", access);
  }

  private static JsonObject tuvalu() {
    return new JsonObject()
        .put("slug", "tuvalu")
        .put("name", "Tuvalu")
        .put("languages", JsonArray.of("en"))
        .put("officer", "officer");
  }

  private static JsonObject rules() {
    var rule = new JsonObject().put("number", 1).put("title", "Soyez brefs");
    var text = new JsonObject().put("language", "fr").put("rules", JsonArray.of(rule));
    return new JsonObject()
        .put("forum", "annonces")
        .put("judged", 0)
        .put("texts", JsonArray.of(text));
  }
}
