/** What moderators do, by which rule and why, and how it is undone and told. */
@NullMarked
package org.plenary.moderation;

import org.jspecify.annotations.NullMarked;
