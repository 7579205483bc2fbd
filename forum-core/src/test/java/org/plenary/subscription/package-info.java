@NullMarked
package org.plenary.subscription;

import org.jspecify.annotations.NullMarked;
