@NullMarked
package org.plenary.link;

import org.jspecify.annotations.NullMarked;
