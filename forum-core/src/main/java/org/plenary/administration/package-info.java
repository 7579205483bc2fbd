/** What officers and administrators change of chapters and forums. */
@NullMarked
package org.plenary.administration;

import org.jspecify.annotations.NullMarked;
