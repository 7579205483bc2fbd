@NullMarked
package org.plenary.session;

import org.jspecify.annotations.NullMarked;
