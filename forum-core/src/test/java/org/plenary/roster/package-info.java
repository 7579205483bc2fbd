@NullMarked
package org.plenary.roster;

import org.jspecify.annotations.NullMarked;
