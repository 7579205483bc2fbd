@NullMarked
package org.plenary.server.settings;

import org.jspecify.annotations.NullMarked;
