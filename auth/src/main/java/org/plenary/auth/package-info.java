/** Signing in, by Keycloak. */
@NullMarked
package org.plenary.auth;

import org.jspecify.annotations.NullMarked;
