/**
 * Token filters of a full distribution of Elasticsearch, with its defaults: none takes settings.
 */
@NullMarked
package org.plenary.analyzers.filter;

import org.jspecify.annotations.NullMarked;
