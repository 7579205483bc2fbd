/** What holds for all of Plenary; its command line is the one room from which all can be seen. */
@NullMarked
package org.plenary.house;

import org.jspecify.annotations.NullMarked;
