@NullMarked
package org.plenary.search;

import org.jspecify.annotations.NullMarked;
