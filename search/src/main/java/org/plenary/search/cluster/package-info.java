/** Finding, by Elasticsearch. */
@NullMarked
package org.plenary.search.cluster;

import org.jspecify.annotations.NullMarked;
