package org.plenary.attachment;

class MemoryStoreTest extends AttachmentStoreContract {

  @Override
  AttachmentStore store() {
    return new MemoryStore();
  }
}
