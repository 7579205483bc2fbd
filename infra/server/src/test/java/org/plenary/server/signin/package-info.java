/** Signing in and out at a real Keycloak, as people and programs do. */
@NullMarked
package org.plenary.server.signin;

import org.jspecify.annotations.NullMarked;
