@NullMarked
package org.plenary.web.feed;

import org.jspecify.annotations.NullMarked;
