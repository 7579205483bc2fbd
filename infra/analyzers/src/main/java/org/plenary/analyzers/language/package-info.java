/**
 * The analyzers that a full distribution of Elasticsearch names after languages, with its defaults:
 * Lucene's own stop words, and every word stemmed.
 */
@NullMarked
package org.plenary.analyzers.language;

import org.jspecify.annotations.NullMarked;
