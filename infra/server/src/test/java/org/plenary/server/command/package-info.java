@NullMarked
package org.plenary.server.command;

import org.jspecify.annotations.NullMarked;
