package org.plenary.server.command;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** Where a log of the public record is read from. */
final class RecordSource {

  private static final String RECORD = "/record";
  private static final String LOG = "/log.jsonl";
  private static final int PATIENCE = (int) Duration.ofSeconds(30).toMillis();
  private static final int LONGEST_HEAD = 65_536;

  private RecordSource() {}

  /**
   * Opens a file, or the log of a forum by its address.
   *
   * @param folder from which files are named
   */
  static InputStream open(String place, Path folder) throws IOException {
    return place.matches("https?://.*")
        ? fetched(log(place))
        : new BufferedInputStream(Files.newInputStream(folder.resolve(place)));
  }

  /** The address of the log, where that of the forum or of its record is given. */
  static URI log(String address) {
    if (address.endsWith(LOG)) {
      return URI.create(address);
    }
    String base = address.replaceFirst("/+$", "");
    return URI.create(base + (base.endsWith(RECORD) ? LOG : RECORD + LOG));
  }

  private static InputStream fetched(URI log) throws IOException {
    var asking = (HttpURLConnection) log.toURL().openConnection();
    asking.setConnectTimeout(PATIENCE);
    asking.setReadTimeout(PATIENCE);
    int status = asking.getResponseCode();
    if (status != HttpURLConnection.HTTP_OK) {
      throw new IOException("%s answers %d".formatted(log, status));
    }
    return new BufferedInputStream(asking.getInputStream());
  }

  /** The first line of a log, and the whole of it from its beginning again. */
  record Headed(String head, InputStream whole) {

    static Headed of(InputStream log) throws IOException {
      var head = new ByteArrayOutputStream();
      for (int read = log.read(); read >= 0; read = log.read()) {
        head.write(read);
        if (read == '\n' || head.size() == LONGEST_HEAD) {
          break;
        }
      }
      return new Headed(
          head.toString(StandardCharsets.UTF_8).strip(),
          new SequenceInputStream(new ByteArrayInputStream(head.toByteArray()), log));
    }
  }
}
