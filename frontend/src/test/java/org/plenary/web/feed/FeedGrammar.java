package org.plenary.web.feed;

import com.thaiopensource.util.PropertyMap;
import com.thaiopensource.util.PropertyMapBuilder;
import com.thaiopensource.validate.IncorrectSchemaException;
import com.thaiopensource.validate.Schema;
import com.thaiopensource.validate.ValidateProperty;
import com.thaiopensource.validate.rng.CompactSchemaReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.w3c.dom.Document;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.XMLReader;

/** What a grammar in RELAX NG finds wrong in a document. */
record FeedGrammar(Schema schema) {

  /** Reads one of the grammars that stand beside this class. */
  static FeedGrammar of(String file) {
    var faults = new ArrayList<String>();
    String address = Objects.requireNonNull(FeedGrammar.class.getResource(file)).toString();
    try {
      return new FeedGrammar(
          CompactSchemaReader.getInstance()
              .createSchema(new InputSource(address), collecting(faults)));
    } catch (IOException | SAXException | IncorrectSchemaException e) {
      throw new IllegalStateException(file + ": " + faults, e);
    }
  }

  private static PropertyMap collecting(List<String> faults) {
    var properties = new PropertyMapBuilder();
    properties.put(ValidateProperty.ERROR_HANDLER, new Collecting(faults));
    return properties.toPropertyMap();
  }

  /** The document as a tree; refused where it is no XML. */
  static Document parse(byte[] document) throws SAXException {
    try {
      DocumentBuilder builder = DocumentBuilderFactory.newDefaultNSInstance().newDocumentBuilder();
      builder.setErrorHandler(new Collecting(new ArrayList<>()));
      return builder.parse(new ByteArrayInputStream(document));
    } catch (ParserConfigurationException | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  List<String> faults(byte[] document) throws SAXException {
    var faults = new ArrayList<String>();
    try {
      XMLReader reader = SAXParserFactory.newDefaultNSInstance().newSAXParser().getXMLReader();
      reader.setErrorHandler(new Collecting(faults));
      reader.setContentHandler(schema.createValidator(collecting(faults)).getContentHandler());
      reader.parse(new InputSource(new ByteArrayInputStream(document)));
    } catch (ParserConfigurationException | IOException e) {
      throw new IllegalStateException(e);
    }
    return faults;
  }

  private record Collecting(List<String> faults) implements ErrorHandler {

    @Override
    public void warning(SAXParseException exception) {
      error(exception);
    }

    @Override
    public void error(SAXParseException exception) {
      faults.add("line " + exception.getLineNumber() + ": " + exception.getMessage());
    }

    @Override
    public void fatalError(SAXParseException exception) throws SAXException {
      throw exception;
    }
  }
}
