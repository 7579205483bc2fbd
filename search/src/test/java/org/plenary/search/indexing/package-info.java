@NullMarked
package org.plenary.search.indexing;

import org.jspecify.annotations.NullMarked;
