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

  private final Foundation foundation;
  private final Settings settings;

  SearchParts(Foundation foundation) {
    this.foundation = foundation;
    this.settings = foundation.settings();
  }

  /** What keeps the index. */
  SearchNode node() {
    return new SearchNode(
        foundation.vertx(),
        foundation.work(),
        foundation.search(),
        settings.search().index(),
        settings.http().publicUrl());
  }

  FindingService finding() {
    return finding(foundation.pool());
  }

  private FindingService finding(Pool connections) {
    return new FindingService(
        connections,
        new ElasticFinder(foundation.search()),
        new LuceneMarker(foundation.vertx()),
        foundation.sealing());
  }

  MeaningService meaning(FindingService finding) {
    return new MeaningService(finding, new ElasticSpeller(foundation.search()));
  }

  RelatedService related(FindingService finding) {
    var links = new LinkService(foundation.vertx(), foundation.work(), settings.http().publicUrl());
    return new RelatedService(
        foundation.work(), links, finding, new ElasticAlike(foundation.search()));
  }

  SavedSearchService savedSearches(FindingService finding, PseudonymService pseudonyms) {
    return new SavedSearchService(
        foundation.pool(), finding, pseudonyms, settings.following().searches());
  }

  /** What asks them again. */
  SearchRounds rounds() {
    return new SearchRounds(
        foundation.work(), finding(foundation.work()), settings.following().searchPace());
  }
}
