/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.document;

import java.io.OutputStream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes elements and attributes of OpenDocument by their usual prefixes, {@code text:p}. */
final class OdtXml implements AutoCloseable {

    /** The vocabularies of OpenDocument that we use, by prefix. */
    private enum Space {
        office("urn:oasis:names:tc:opendocument:xmlns:office:1.0"),
        text("urn:oasis:names:tc:opendocument:xmlns:text:1.0"),
        table("urn:oasis:names:tc:opendocument:xmlns:table:1.0"),
        style("urn:oasis:names:tc:opendocument:xmlns:style:1.0"),
        fo("urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"),
        draw("urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"),
        svg("urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"),
        xlink("http://www.w3.org/1999/xlink");

        private final String address;

        Space(String address) {
            this.address = address;
        }
    }

    private final XMLStreamWriter xml;

    OdtXml(OutputStream out) throws XMLStreamException {
        xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, "UTF-8");
    }

    /** Opens the document with its first element. */
    void begin(String name) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        start(name);
        for (var space : Space.values()) {
            xml.writeNamespace(space.name(), space.address);
        }
        attribute("office:version", "1.2");
    }

    void start(String name) throws XMLStreamException {
        var space = space(name);
        xml.writeStartElement(space.name(), local(name), space.address);
    }

    /** Opens an element that has a style. */
    void start(String name, String style) throws XMLStreamException {
        start(name);
        attribute(space(name) + ":style-name", style);
    }

    void empty(String name) throws XMLStreamException {
        var space = space(name);
        xml.writeEmptyElement(space.name(), local(name), space.address);
    }

    void attribute(String name, String value) throws XMLStreamException {
        var space = space(name);
        xml.writeAttribute(space.name(), space.address, local(name), value);
    }

    void words(String words) throws XMLStreamException {
        xml.writeCharacters(words);
    }

    /** An element that holds nothing but words. */
    void element(String name, String words) throws XMLStreamException {
        start(name);
        words(words);
        end();
    }

    void end() throws XMLStreamException {
        xml.writeEndElement();
    }

    void endDocument() throws XMLStreamException {
        xml.writeEndDocument();
    }

    @Override
    public void close() throws XMLStreamException {
        xml.close();
    }

    private static Space space(String name) {
        return Space.valueOf(name.substring(0, name.indexOf(':')));
    }

    private static String local(String name) {
        return name.substring(name.indexOf(':') + 1);
    }
}
