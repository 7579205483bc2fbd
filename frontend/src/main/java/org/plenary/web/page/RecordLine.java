package org.plenary.web.page;

import io.vertx.core.json.JsonObject;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.plenary.conduct.CodePlace;
import org.plenary.forum.ForumAddress;
import org.plenary.record.RecordEntry;
import org.plenary.record.RecordEntry.Content;
import org.plenary.record.RecordKind;

/**
 * An entry of the public record as people read it.
 *
 * @param chapters their names, by their addresses
 */
public record RecordLine(RecordEntry entry, Map<String, String> chapters) {

  // What else is done is done to a post, or to what hangs on one.
  private static final Set<String> TO_DEBATES =
      Set.of(
          "lock",
          "unlock",
          "pin",
          "unpin",
          "feature",
          "unfeature",
          "split",
          "merge",
          "move",
          "retitle",
          "relabel",
          "mark_duplicate",
          "unmark_duplicate",
          "summarise");

  public RecordLine {
    chapters = Map.copyOf(chapters);
  }

  /** A rule, or a version of rules, and where it is read. */
  public record Cited(String address, Optional<Integer> number) {}

  public String address() {
    return RecordLinks.record(entry.position());
  }

  /** Whether the reader may know what was done. */
  public boolean isTold() {
    return entry.content().isPresent();
  }

  /** What was done, in a few words; that something was, where the reader may not know. */
  public String did(Texts texts) {
    return entry.content().map(content -> did(texts, content)).orElseGet(() -> hidden(texts));
  }

  private static String hidden(Texts texts) {
    return texts.text("record.hidden.short");
  }

  private static String did(Texts texts, Content content) {
    String key = "record.did." + deed(content);
    return texts.text(texts.knows(key) ? key : "record.kind." + content.kind().sqlName());
  }

  private static String deed(Content content) {
    return switch (content.kind()) {
      case ACTION -> text(content.facts(), "kind").orElse("");
      case OFFICE ->
          Boolean.TRUE.equals(content.facts().getValue("given")) ? "office.given" : "office.taken";
      case APPEAL ->
          text(content.facts(), "outcome").map("appeal."::concat).orElse(content.kind().sqlName());
      case RULES, ACCESS, OPENING -> content.kind().sqlName();
    };
  }

  /** The role that was given or taken, in the reader's words. */
  public Optional<String> role(Texts texts) {
    return fact("role")
        .filter(role -> texts.knows("role." + role))
        .map(role -> texts.text("role." + role));
  }

  /** Under which role handle it was done. */
  public Optional<String> by() {
    return fact("by");
  }

  public boolean isByMachine() {
    return entry
        .content()
        .filter(content -> Boolean.TRUE.equals(content.facts().getValue("machine")))
        .isPresent();
  }

  private Optional<String> fact(String name) {
    return entry.content().flatMap(content -> text(content.facts(), name));
  }

  private static Optional<String> text(JsonObject from, String name) {
    return from.getValue(name) instanceof String text ? Optional.of(text) : Optional.empty();
  }

  private static Optional<Long> number(JsonObject from, String name) {
    return from.getValue(name) instanceof Number number
        ? Optional.of(number.longValue())
        : Optional.empty();
  }

  /** The sentence of reasons. */
  public Optional<String> sentence() {
    return entry.content().flatMap(content -> text(content.words(), "sentence"));
  }

  /** In which language the reasons are. */
  public Optional<String> language() {
    return entry.content().flatMap(content -> text(content.words(), "language"));
  }

  /** The chapter's name. */
  public Optional<String> chapter() {
    return entry
        .content()
        .map(content -> chapters.getOrDefault(content.chapter(), content.chapter()));
  }

  /** The forum's address in its chapter. */
  public Optional<String> forum() {
    return entry.content().flatMap(Content::forum);
  }

  /** Where it was done. */
  public Optional<String> place() {
    return entry
        .content()
        .map(
            content ->
                content
                    .forum()
                    .map(forum -> Links.forum(new ForumAddress(content.chapter(), forum)))
                    .orElseGet(() -> Links.chapter(content.chapter())));
  }

  /** What it was done to. */
  public Optional<String> about() {
    return entry
        .content()
        .filter(content -> content.kind() == RecordKind.ACTION)
        .flatMap(content -> number(content.facts(), "contribution"))
        .map(
            contribution ->
                (fact("kind").filter(TO_DEBATES::contains).isPresent() ? "/d/" : "/p/")
                    + contribution);
  }

  /** The rule by which it was done, or the rules that were published. */
  public Optional<Cited> cited() {
    return entry.content().flatMap(RecordLine::cited);
  }

  private static Optional<Cited> cited(Content content) {
    Optional<Integer> version = number(content.facts(), "version").map(Long::intValue);
    return switch (content.kind()) {
      case ACTION -> version.flatMap(of -> rule(content.facts(), of));
      case RULES ->
          version.map(
              of ->
                  new Cited(
                      RuleLinks.rules(content.chapter(), content.forum(), of), Optional.empty()));
      case APPEAL, ACCESS, OFFICE, OPENING -> Optional.empty();
    };
  }

  private static Optional<Cited> rule(JsonObject facts, int version) {
    Optional<Integer> rule = number(facts, "rule").map(Long::intValue);
    return rule.flatMap(
        number ->
            text(facts, "rules")
                .map(RecordLine::code)
                .map(code -> new Cited(RuleLinks.rule(code, version, number), rule)));
  }

  private static CodePlace code(String rules) {
    int slash = rules.indexOf('/');
    return slash < 0
        ? new CodePlace(rules, Optional.empty())
        : new CodePlace(rules.substring(0, slash), Optional.of(rules.substring(slash + 1)));
  }
}
