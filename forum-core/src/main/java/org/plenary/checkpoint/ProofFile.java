package org.plenary.checkpoint;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plenary.merkle.Hash;
import org.plenary.merkle.InclusionProof;

/**
 * A file {@code .tlog-proof}: that a leaf was in a log, to be checked by whoever has the leaf and a
 * key.
 *
 * @param extra base64 that nobody vouches for
 * @param checkpoint the signed note as it was kept
 */
public record ProofFile(
    long position, List<Hash> path, Optional<String> extra, SignedNote checkpoint) {

  private static final String FORM = "c2sp.org/tlog-proof@v1";
  private static final String EXTRA = "extra ";
  private static final String INDEX = "index ";

  public ProofFile {
    path = List.copyOf(path);
  }

  /**
   * @throws NoteException for what is not in this form
   */
  public static ProofFile parse(String text) {
    int blank = text.indexOf("\n\n");
    if (blank < 0) {
      throw new NoteException("A proof has an empty line and a checkpoint under it.");
    }
    List<String> lines = text.substring(0, blank).lines().toList();
    if (!lines.getFirst().equals(FORM)) {
      throw new NoteException("A proof begins with %s.".formatted(FORM));
    }
    Optional<String> extra = lines.stream().skip(1).limit(1).flatMap(ProofFile::extra).findFirst();
    List<String> rest = lines.subList(extra.isPresent() ? 2 : 1, lines.size());
    if (rest.isEmpty() || !rest.getFirst().startsWith(INDEX)) {
      throw new NoteException("A proof says at which index its leaf is.");
    }
    return new ProofFile(
        Checkpoint.size(rest.getFirst().substring(INDEX.length())),
        rest.stream().skip(1).map(Checkpoint::root).toList(),
        extra,
        SignedNote.parse(text.substring(blank + 2)));
  }

  private static Stream<String> extra(String line) {
    if (!line.startsWith(EXTRA)) {
      return Stream.empty();
    }
    String base64 = line.substring(EXTRA.length());
    Base64Text.decode(base64, "What is extra");
    return Stream.of(base64);
  }

  /**
   * The checkpoint in which it proves this leaf to be.
   *
   * @throws NoteException when it does not, or none of these keys signed the checkpoint
   */
  public Checkpoint verify(Hash leaf, List<VerifierKey> keys) {
    Checkpoint signed = Checkpoint.verified(checkpoint, keys);
    if (!InclusionProof.inTree(position, signed.size(), path).proves(leaf, signed.root())) {
      throw new NoteException("This leaf is not in the log at this index.");
    }
    return signed;
  }

  /** As {@link #parse} reads it. */
  @Override
  public String toString() {
    Stream<String> lines =
        Stream.of(
                Stream.of(FORM),
                extra.stream().map(EXTRA::concat),
                Stream.of(INDEX + position),
                path.stream().map(Hash::base64))
            .flatMap(part -> part);
    return lines.map(line -> line + "\n").collect(Collectors.joining()) + "\n" + checkpoint;
  }
}
