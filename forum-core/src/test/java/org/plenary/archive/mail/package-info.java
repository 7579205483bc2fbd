@NullMarked
package org.plenary.archive.mail;

import org.jspecify.annotations.NullMarked;
