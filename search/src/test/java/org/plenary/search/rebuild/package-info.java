@NullMarked
package org.plenary.search.rebuild;

import org.jspecify.annotations.NullMarked;
