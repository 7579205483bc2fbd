/** Mail on its way to the relay. */
@NullMarked
package org.plenary.server.mail;

import org.jspecify.annotations.NullMarked;
