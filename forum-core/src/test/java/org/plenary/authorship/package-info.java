@NullMarked
package org.plenary.authorship;

import org.jspecify.annotations.NullMarked;
