@NullMarked
package org.plenary.embedding;

import org.jspecify.annotations.NullMarked;
