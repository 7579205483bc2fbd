package org.plenary.declaration;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Pool;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.plenary.administration.AdministrationService;
import org.plenary.caller.Caller;
import org.plenary.chapter.Chapter;
import org.plenary.conduct.NextVersion;
import org.plenary.declaration.DeclarationQueries.Kept;
import org.plenary.outbox.ChapterEvent;
import org.plenary.outbox.ChapterEvent.Kind;
import org.plenary.outbox.Outbox;
import org.plenary.problem.Problem;
import org.plenary.text.Format;
import org.plenary.text.Rendered;
import org.plenary.text.Renderer;

/**
 * What chapters declare to everybody, version after version. Only officers publish; to others that
 * door does not exist.
 */
public final class DeclarationService {

  private final Vertx vertx;
  private final Pool pool;
  private final AdministrationService administration;
  private final DeclarationLimits limits;
  private final Renderer renderer = new Renderer();

  public DeclarationService(
      Vertx vertx, Pool pool, AdministrationService administration, DeclarationLimits limits) {
    this.vertx = vertx;
    this.pool = pool;
    this.administration = administration;
    this.limits = limits;
  }

  /** Where the society is written to, for chapters that have no address of their own. */
  public Optional<MailAddress> society() {
    return limits.society();
  }

  /** How many letters a text may have. */
  public int longest() {
    return limits.letters();
  }

  /**
   * What the chapter declares, in the first of the languages in which it does, else in the
   * chapter's own; nothing of a chapter that does not exist.
   */
  public Future<Declaration> getDeclaration(
      String chapter, Concern concern, List<String> languages) {
    return DeclarationQueries.find(pool, chapter, concern, languages)
        .compose(found -> found.map(this::fresh).orElse(Future.succeededFuture(Declaration.NONE)));
  }

  // It is read seldom, so an older renderer's HTML is made anew each time until the next version.
  private Future<Declaration> fresh(Kept kept) {
    return kept.renderer() >= Renderer.VERSION
        ? Future.succeededFuture(kept.declaration())
        : render(List.of(kept.source())).map(made -> with(kept.declaration(), made.getFirst()));
  }

  private static Declaration with(Declaration old, String html) {
    return new Declaration(
        old.version(),
        old.publishedAt(),
        old.address(),
        old.said().map(said -> new Declaration.Said(said.language(), html)));
  }

  private Future<List<String>> render(List<String> sources) {
    return vertx
        .executeBlocking(
            () ->
                sources.stream()
                    .map(source -> renderer.render(Format.MARKDOWN, source))
                    .map(Rendered::html)
                    .toList(),
            false)
        .map(Objects::requireNonNull);
  }

  /** The newest version in all its languages, for those who may publish the next. */
  public Future<DeclarationEdition> getEdition(Caller caller, String chapter, Concern concern) {
    return administration
        .getChapter(caller, chapter)
        .compose(found -> DeclarationQueries.newest(pool, found.id(), concern));
  }

  /**
   * Publishes the version after the one of {@code wish}. Refused with {@link Problem.Conflict} when
   * another was published meanwhile, and with {@link Problem.Invalid} for what cannot stand.
   *
   * @param wish with the version that was the newest to those who wrote it; 0 for none
   */
  public Future<Void> publish(
      Caller caller, String chapter, Concern concern, DeclarationEdition wish) {
    var next = new DeclarationEdition(wish.version() + 1, wish.address(), wish.texts());
    return administration
        .getChapter(caller, chapter)
        .compose(
            found -> DeclarationRules.check(concern, wish, limits.letters()).verdict().map(found))
        .compose(found -> publish(caller, found, concern, next));
  }

  private Future<Void> publish(
      Caller caller, Chapter chapter, Concern concern, DeclarationEdition next) {
    var detail = new JsonObject().put("concern", concern.text()).put("version", next.version());
    var event =
        new ChapterEvent(
            chapter.id(), Kind.DECLARATION_PUBLISHED, caller.member().orElseThrow(), detail);
    return render(next.texts().stream().map(DeclaredText::source).toList())
        .compose(
            html ->
                Outbox.change(
                    pool,
                    event,
                    transaction ->
                        DeclarationQueries.publish(
                                transaction, chapter.id(), concern, next, html, Renderer.VERSION)
                            .compose(NextVersion::require)));
  }
}
