/** The server's entrance: the command line of those who operate it. */
@NullMarked
package org.plenary.server;

import org.jspecify.annotations.NullMarked;
