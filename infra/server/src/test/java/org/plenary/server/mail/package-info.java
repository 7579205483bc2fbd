@NullMarked
package org.plenary.server.mail;

import org.jspecify.annotations.NullMarked;
