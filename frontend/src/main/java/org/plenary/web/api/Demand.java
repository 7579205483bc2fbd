package org.plenary.web.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.json.JsonObject;
import io.vertx.json.schema.SchemaRepository;
import io.vertx.openapi.contract.Location;
import io.vertx.openapi.contract.Operation;
import io.vertx.openapi.contract.Parameter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.plenary.problem.FieldError;
import org.plenary.problem.Problem;
import org.plenary.problem.ProblemException;
import org.plenary.web.door.Query;
import org.plenary.web.door.Request;

/** What the document demands of the requests of one operation; files are looked at elsewhere. */
final class Demand {

  private static final int MOST_ERRORS = 20;

  private final List<DemandedText> path;
  private final List<DemandedText> query;
  private final String[] known;
  private final Optional<DemandedBody> body;

  Demand(Operation operation, JsonObject document, SchemaRepository schemas) {
    this.path = texts(operation, Location.PATH, schemas);
    this.query = texts(operation, Location.QUERY, schemas);
    this.known = query.stream().map(DemandedText::name).toArray(String[]::new);
    this.body =
        Optional.ofNullable(operation.getRequestBody())
            .flatMap(sent -> Optional.ofNullable(sent.getContent().get(JsonBody.JSON)))
            .map(
                loaded ->
                    new DemandedBody(
                        mediaType(operation, document), new Shape(loaded.getSchema(), schemas)));
  }

  private static List<DemandedText> texts(
      Operation operation, Location where, SchemaRepository schemas) {
    return operation.getParameters().stream()
        .filter(parameter -> parameter.getIn() == where)
        .map(parameter -> text(parameter, schemas))
        .toList();
  }

  private static DemandedText text(Parameter parameter, SchemaRepository schemas) {
    return new DemandedText(parameter.getName(), new Shape(parameter.getSchema(), schemas));
  }

  // As the document has it, before it was made loadable.
  private static String mediaType(Operation operation, JsonObject document) {
    return document
        .getJsonObject("paths")
        .getJsonObject(operation.getOpenAPIPath())
        .getJsonObject(operation.getHttpMethod().name().toLowerCase(Locale.ROOT))
        .getJsonObject("requestBody")
        .getJsonObject("content")
        .fieldNames()
        .iterator()
        .next();
  }

  /**
   * Refuses what the document does not allow: a part of the path as something that does not exist,
   * the others with {@link Problem.Invalid} at their fields.
   */
  void check(Request request) {
    if (path.stream().anyMatch(part -> !part.objections(request.path(part.name())).isEmpty())) {
      throw new ProblemException(new Problem.NotFound());
    }
    List<FieldError> errors =
        Stream.concat(inQuery(request.query(known)), inBody(request)).limit(MOST_ERRORS).toList();
    if (!errors.isEmpty()) {
      throw new ProblemException(new Problem.Invalid(errors));
    }
  }

  private Stream<FieldError> inQuery(Query asked) {
    return query.stream()
        .flatMap(
            part ->
                asked.text(part.name()).stream().flatMap(text -> part.objections(text).stream()));
  }

  private Stream<FieldError> inBody(Request request) {
    return body.stream()
        .flatMap(
            demanded -> demanded.objections(request.body().json(demanded.mediaType())).stream());
  }

  /** A parameter, which comes as text. */
  private record DemandedText(String name, Shape shape) {

    List<FieldError> objections(String text) {
      return shape.objections(name, shape.isNumber() ? number(text) : text);
    }

    private static Object number(String text) {
      try {
        long number = Long.parseLong(text);
        return number == (int) number ? (Object) (int) number : number;
      } catch (NumberFormatException _) {
        return text;
      }
    }
  }

  /** An object of one media type. */
  private record DemandedBody(String mediaType, Shape shape) {

    List<FieldError> objections(ObjectNode sent) {
      return shape.objections("", new JsonObject(JsonBody.map(sent)));
    }
  }
}
