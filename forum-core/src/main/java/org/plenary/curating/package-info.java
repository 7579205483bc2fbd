/** What moderators do to debates: lock, pin, feature, name, label, move, split and merge them. */
@NullMarked
package org.plenary.curating;

import org.jspecify.annotations.NullMarked;
