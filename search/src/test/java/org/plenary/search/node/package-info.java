@NullMarked
package org.plenary.search.node;

import org.jspecify.annotations.NullMarked;
