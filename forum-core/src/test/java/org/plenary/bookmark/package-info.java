@NullMarked
package org.plenary.bookmark;

import org.jspecify.annotations.NullMarked;
