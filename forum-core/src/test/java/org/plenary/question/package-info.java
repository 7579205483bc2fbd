@NullMarked
package org.plenary.question;

import org.jspecify.annotations.NullMarked;
