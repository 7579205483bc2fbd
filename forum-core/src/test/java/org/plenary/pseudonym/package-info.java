@NullMarked
package org.plenary.pseudonym;

import org.jspecify.annotations.NullMarked;
