package org.plenary.once;

import io.vertx.core.internal.VertxBootstrap;
import io.vertx.core.spi.VertxServiceProvider;

/** Tells each Vert.x, before it begins, that requests may have a transaction of their own. */
public final class JointProvider implements VertxServiceProvider {

  @Override
  public void init(VertxBootstrap bootstrap) {
    Joint.register();
  }
}
