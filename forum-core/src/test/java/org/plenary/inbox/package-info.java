@NullMarked
package org.plenary.inbox;

import org.jspecify.annotations.NullMarked;
