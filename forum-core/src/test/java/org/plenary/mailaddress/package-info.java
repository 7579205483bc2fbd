@NullMarked
package org.plenary.mailaddress;

import org.jspecify.annotations.NullMarked;
