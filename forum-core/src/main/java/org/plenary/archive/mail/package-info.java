/** Mail as the standards have it, and as people sent it. */
@NullMarked
package org.plenary.archive.mail;

import org.jspecify.annotations.NullMarked;
