/** The numbered rules of chapters and forums, version by version. */
@NullMarked
package org.plenary.conduct;

import org.jspecify.annotations.NullMarked;
