@NullMarked
package org.plenary.web.live;

import org.jspecify.annotations.NullMarked;
