/** What the forum has of a member, for that member to take along. */
@NullMarked
package org.plenary.owndata;

import org.jspecify.annotations.NullMarked;
