@NullMarked
package org.plenary.auth;

import org.jspecify.annotations.NullMarked;
