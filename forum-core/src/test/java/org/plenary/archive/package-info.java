@NullMarked
package org.plenary.archive;

import org.jspecify.annotations.NullMarked;
