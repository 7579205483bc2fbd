@NullMarked
package org.plenary.live;

import org.jspecify.annotations.NullMarked;
