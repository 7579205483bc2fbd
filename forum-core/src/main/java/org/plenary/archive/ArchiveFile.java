package org.plenary.archive;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.plenary.archive.message.UnreadableArchive;

/** A file that is read from begin to end, unpacked where it is gzip, its progress known. */
final class ArchiveFile implements AutoCloseable {

  private static final int BUFFER = 1 << 16;

  private final Path path;
  private final long size;
  private final Counted counted;
  private final InputStream content;

  private ArchiveFile(Path path) throws IOException {
    this.path = path;
    this.size = Files.size(path);
    this.counted = new Counted(Files.newInputStream(path));
    try {
      this.content = unpacked(new BufferedInputStream(counted, BUFFER));
    } catch (IOException e) {
      counted.close();
      throw e;
    }
  }

  /** Refuses what is no file, before anything is imported. */
  static void check(Path path) {
    if (Files.isDirectory(path)) {
      throw new ArchiveException(path + " is a folder; name the files in it.");
    }
    if (!Files.exists(path)) {
      throw new ArchiveException("There is no file " + path);
    }
    if (!Files.isReadable(path)) {
      throw new ArchiveException(path + " may not be read by this account.");
    }
  }

  /**
   * Opens it and finds out whether it is packed.
   *
   * @throws UnreadableArchive where even its beginning cannot be read
   */
  static ArchiveFile open(Path path) {
    try {
      return new ArchiveFile(path);
    } catch (IOException e) {
      throw UnreadableArchive.because(e);
    }
  }

  private static InputStream unpacked(BufferedInputStream in) throws IOException {
    in.mark(2);
    boolean gzip = in.read() == 0x1f && in.read() == 0x8b;
    in.reset();
    return gzip ? new GZIPInputStream(in, BUFFER) : in;
  }

  Path path() {
    return path;
  }

  long size() {
    return size;
  }

  /** How many bytes of the file are read. */
  long position() {
    return counted.count;
  }

  InputStream content() {
    return content;
  }

  @Override
  public void close() {
    try {
      content.close();
    } catch (IOException e) {
      throw UnreadableArchive.because(e);
    }
  }

  private static final class Counted extends FilterInputStream {
    private long count;

    Counted(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int read = super.read();
      count += read < 0 ? 0 : 1;
      return read;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      int read = super.read(bytes, offset, length);
      count += Math.max(0, read);
      return read;
    }
  }
}
