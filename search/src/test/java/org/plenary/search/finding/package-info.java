@NullMarked
package org.plenary.search.finding;

import org.jspecify.annotations.NullMarked;
