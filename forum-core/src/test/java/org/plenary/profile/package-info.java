@NullMarked
package org.plenary.profile;

import org.jspecify.annotations.NullMarked;
