@NullMarked
package org.plenary.web.embed;

import org.jspecify.annotations.NullMarked;
