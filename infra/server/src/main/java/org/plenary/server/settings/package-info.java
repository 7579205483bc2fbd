/** Settings read from the environment, each with a name, a meaning and a default. */
@NullMarked
package org.plenary.server.settings;

import org.jspecify.annotations.NullMarked;
