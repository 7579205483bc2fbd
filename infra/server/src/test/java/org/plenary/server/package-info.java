@NullMarked
package org.plenary.server;

import org.jspecify.annotations.NullMarked;
