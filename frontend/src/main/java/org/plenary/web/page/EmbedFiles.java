package org.plenary.web.page;

import io.vertx.core.Future;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import org.plenary.web.door.Route;

/**
 * The scripts that other sites load, and what the frame needs. A script for other sites stays what
 * it was when its version was released, so that they may say by a digest what they load.
 */
public final class EmbedFiles {

  private static final String FOLDER = "/embed/";

  private final MadeFile component;
  private final MadeFile resizing;
  private final MadeFile style;
  private final MadeFile inside;

  public EmbedFiles() {
    Made made = Made.read();
    this.component = made.file("plenary-feed.js");
    this.resizing = made.file("plenary-frame.js");
    this.style = made.file("embed.css");
    this.inside = made.file("plenary-inside.js");
  }

  /** A script for other sites; {@code integrity} is the digest of it that their pages name. */
  public record Released(String address, String integrity) {}

  /** What makes lists of the elements that pages name {@code plenary-feed}. */
  public Released component() {
    return released(component);
  }

  /** What gives frames the height of what is in them. */
  public Released resizing() {
    return released(resizing);
  }

  /** Of the frame. */
  public String style() {
    return address(style);
  }

  /** The script in the frame. */
  public String inside() {
    return address(inside);
  }

  private static Released released(MadeFile file) {
    return new Released(address(file), "sha384-" + digest(file));
  }

  private static String digest(MadeFile file) {
    try {
      byte[] content = file.content().plain().getBytes();
      byte[] digest = MessageDigest.getInstance("SHA-384").digest(content);
      return Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String address(MadeFile file) {
    return FOLDER + file.name();
  }

  public List<Route> routes() {
    return List.of(
        file("embed-component", component),
        file("embed-resizing", resizing),
        file("embed-style", style),
        file("embed-inside", inside));
  }

  private static Route file(String name, MadeFile file) {
    return Route.open(name, address(file), request -> Future.succeededFuture(file.answer(request)));
  }
}
