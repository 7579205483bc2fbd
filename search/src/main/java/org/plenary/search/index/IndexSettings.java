package org.plenary.search.index;

/**
 * How Elasticsearch keeps the index.
 *
 * @param shards into how many parts it is cut
 * @param replicas how many copies of each there are besides
 */
public record IndexSettings(int shards, int replicas) {}
