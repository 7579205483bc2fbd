@NullMarked
package org.plenary.discussion;

import org.jspecify.annotations.NullMarked;
