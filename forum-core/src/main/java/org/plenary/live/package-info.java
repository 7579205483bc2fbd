/** What happens, told to those who follow it as it happens: ids alone, to those who may read. */
@NullMarked
package org.plenary.live;

import org.jspecify.annotations.NullMarked;
