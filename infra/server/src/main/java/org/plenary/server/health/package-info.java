/** How each part feels, for those who operate the server. */
@NullMarked
package org.plenary.server.health;

import org.jspecify.annotations.NullMarked;
