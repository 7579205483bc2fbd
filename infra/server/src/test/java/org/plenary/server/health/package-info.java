@NullMarked
package org.plenary.server.health;

import org.jspecify.annotations.NullMarked;
