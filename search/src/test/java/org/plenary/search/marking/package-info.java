@NullMarked
package org.plenary.search.marking;

import org.jspecify.annotations.NullMarked;
