@NullMarked
package org.plenary.summary;

import org.jspecify.annotations.NullMarked;
