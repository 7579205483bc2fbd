package org.plenary.server.node;

import io.vertx.sqlclient.Pool;
import org.plenary.finding.FindingService;
import org.plenary.finding.MeaningService;
import org.plenary.link.LinkService;
import org.plenary.pseudonym.PseudonymService;
import org.plenary.related.RelatedService;
import org.plenary.saved.SavedSearchService;
import org.plenary.saved.SearchRounds;
import org.plenary.search.finding.ElasticAlike;
import org.plenary.search.finding.ElasticFinder;
import org.plenary.search.finding.ElasticSpeller;
import org.plenary.search.marking.LuceneMarker;
import org.plenary.search.node.SearchNode;
import org.plenary.server.settings.Settings;

/** Search's part of the object graph. */
final class SearchParts {

  private final Ground ground;
  private final Settings settings;

  SearchParts(Ground ground) {
    this.ground = ground;
    this.settings = ground.settings();
  }

  /** What keeps the index. */
  SearchNode node() {
    return new SearchNode(
        ground.vertx(),
        ground.work(),
        ground.search(),
        settings.search().index(),
        settings.http().publicUrl());
  }

  FindingService finding() {
    return finding(ground.pool());
  }

  private FindingService finding(Pool connections) {
    return new FindingService(
        connections,
        new ElasticFinder(ground.search()),
        new LuceneMarker(ground.vertx()),
        ground.sealing());
  }

  MeaningService meaning(FindingService finding) {
    return new MeaningService(finding, new ElasticSpeller(ground.search()));
  }

  RelatedService related(FindingService finding) {
    var links = new LinkService(ground.vertx(), ground.work(), settings.http().publicUrl());
    return new RelatedService(ground.work(), links, finding, new ElasticAlike(ground.search()));
  }

  SavedSearchService savedSearches(FindingService finding, PseudonymService pseudonyms) {
    return new SavedSearchService(
        ground.pool(), finding, pseudonyms, settings.following().searches());
  }

  /** What asks them again. */
  SearchRounds rounds() {
    return new SearchRounds(
        ground.work(), finding(ground.work()), settings.following().searchPace());
  }
}
