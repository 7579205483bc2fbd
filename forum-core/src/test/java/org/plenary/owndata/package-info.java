@NullMarked
package org.plenary.owndata;

import org.jspecify.annotations.NullMarked;
