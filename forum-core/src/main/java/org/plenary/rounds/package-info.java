/** What every node does over and over. */
@NullMarked
package org.plenary.rounds;

import org.jspecify.annotations.NullMarked;
