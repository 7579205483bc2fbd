/** What members are told by mail, in their words. */
@NullMarked
package org.plenary.web.letter;

import org.jspecify.annotations.NullMarked;
