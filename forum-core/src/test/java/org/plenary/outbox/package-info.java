@NullMarked
package org.plenary.outbox;

import org.jspecify.annotations.NullMarked;
