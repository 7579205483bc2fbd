package org.plenary.archive;

import io.vertx.pgclient.PgException;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.Set;
import org.plenary.archive.message.ArchivedMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What became of messages that were to be stored: those in neither group were there before. */
final class StoredMessages {

  private static final Logger LOG = LoggerFactory.getLogger(StoredMessages.class);

  private final Set<ArchivedMessage> stored = Collections.newSetFromMap(new IdentityHashMap<>());
  private final IdentityHashMap<ArchivedMessage, String> refusals = new IdentityHashMap<>();

  void add(Collection<ArchivedMessage> messages) {
    stored.addAll(messages);
  }

  void refuse(ArchivedMessage message, PgException refusal) {
    LOG.warn("The message {} cannot be stored", message.messageId(), refusal);
    refusals.put(message, "it cannot be stored: " + refusal.getErrorMessage());
  }

  boolean contains(ArchivedMessage message) {
    return stored.contains(message);
  }

  /** Why PostgreSQL does not take it; empty where it does. */
  Optional<String> refusal(ArchivedMessage message) {
    return Optional.ofNullable(refusals.get(message));
  }
}
