@NullMarked
package org.plenary.feed;

import org.jspecify.annotations.NullMarked;
