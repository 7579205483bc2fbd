@NullMarked
package org.plenary.forum;

import org.jspecify.annotations.NullMarked;
