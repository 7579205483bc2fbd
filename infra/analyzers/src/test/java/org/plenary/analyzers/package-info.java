@NullMarked
package org.plenary.analyzers;

import org.jspecify.annotations.NullMarked;
