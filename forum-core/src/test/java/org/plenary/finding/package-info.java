@NullMarked
package org.plenary.finding;

import org.jspecify.annotations.NullMarked;
