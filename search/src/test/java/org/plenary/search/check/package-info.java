@NullMarked
package org.plenary.search.check;

import org.jspecify.annotations.NullMarked;
