@NullMarked
package org.plenary.completion;

import org.jspecify.annotations.NullMarked;
