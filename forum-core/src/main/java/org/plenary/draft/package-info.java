/** What members have begun to write and not sent. */
@NullMarked
package org.plenary.draft;

import org.jspecify.annotations.NullMarked;
