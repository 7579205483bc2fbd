/** What members say of themselves, from their first visit on. */
@NullMarked
package org.plenary.profile;

import org.jspecify.annotations.NullMarked;
