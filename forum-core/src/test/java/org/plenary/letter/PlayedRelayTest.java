package org.plenary.letter;

import java.util.List;

class PlayedRelayTest extends RelayContract {

  private final PlayedRelay relay = new PlayedRelay();

  @Override
  protected Relay relay() {
    return relay;
  }

  @Override
  protected List<String> arrived() {
    return relay.taken();
  }
}
