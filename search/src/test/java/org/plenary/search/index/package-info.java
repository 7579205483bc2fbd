@NullMarked
package org.plenary.search.index;

import org.jspecify.annotations.NullMarked;
