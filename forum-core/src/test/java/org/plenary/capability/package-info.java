@NullMarked
package org.plenary.capability;

import org.jspecify.annotations.NullMarked;
