package org.plenary.record;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Optional;
import org.plenary.checkpoint.NoteException;
import org.plenary.merkle.TreeHasher;
import org.plenary.record.RecordLeaf.Opening;
import org.plenary.record.Verdict.LeafDiffers;
import org.plenary.record.Verdict.Part;

/** Whether a leaf says itself what its hash says, and shows what it committed to. */
final class LeafCheck {

  private static final int LINES = 5;
  private static final int FACTS = 2;
  private static final int WORDS = 3;

  private final TreeHasher hasher = new TreeHasher();
  private final MessageDigest digest;

  LeafCheck() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What is wrong with it; empty where nothing is. */
  Optional<Verdict> check(RecordLeaf leaf) {
    if (!hasher.leaf(leaf.text().getBytes(StandardCharsets.UTF_8)).equals(leaf.hash())) {
      return wrong(leaf, Part.HASH);
    }
    String[] lines = lines(leaf.text());
    if (!shows(leaf.facts(), lines[FACTS])) {
      return wrong(leaf, Part.FACTS);
    }
    return shows(leaf.words(), lines[WORDS]) ? Optional.empty() : wrong(leaf, Part.WORDS);
  }

  private static Optional<Verdict> wrong(RecordLeaf leaf, Part part) {
    return Optional.of(new LeafDiffers(leaf.position(), part));
  }

  private static String[] lines(String text) {
    String[] lines = text.split("\n", LINES + 1);
    if (lines.length != LINES + 1 || !lines[0].equals(LogLines.FORM) || !lines[LINES].isEmpty()) {
      throw new NoteException("This is not the text of a leaf.");
    }
    return lines;
  }

  private boolean shows(Optional<Opening> opening, String commitment) {
    return opening.isEmpty() || commitment(opening.get()).equals(commitment);
  }

  private String commitment(Opening opening) {
    try {
      digest.update(Base64.getDecoder().decode(opening.salt()));
    } catch (IllegalArgumentException _) {
      throw new NoteException("A salt is not base64.");
    }
    return Base64.getEncoder()
        .encodeToString(digest.digest(opening.text().getBytes(StandardCharsets.UTF_8)));
  }
}
