@NullMarked
package org.plenary.page;

import org.jspecify.annotations.NullMarked;
