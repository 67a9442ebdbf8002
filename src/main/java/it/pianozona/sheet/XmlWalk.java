/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.sheet;

import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** A walk through the XML of a sheet: no DTD, no entities, no nesting without end. */
final class XmlWalk {

    private static final int DEEPEST = 64;

    private final XMLStreamReader xml;
    private int depth;

    XmlWalk(InputStream content) throws XMLStreamException {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        xml = factory.createXMLStreamReader(content);
    }

    /** @return false at the end of the document */
    boolean next() throws XMLStreamException {
        int event = xml.next();
        if (event == XMLStreamConstants.START_ELEMENT) {
            depth++;
        } else if (event == XMLStreamConstants.END_ELEMENT) {
            depth--;
        }
        if (depth > DEEPEST) {
            throw new XMLStreamException("too deep");
        }
        return event != XMLStreamConstants.END_DOCUMENT;
    }

    /** How many elements are open. */
    int depth() {
        return depth;
    }

    boolean isStart() {
        return xml.isStartElement();
    }

    boolean starts(String namespace, String name) {
        return xml.isStartElement() && is(namespace, name);
    }

    /** Whatever the namespace: the strict and the transitional form of a format differ in it only. */
    boolean starts(String name) {
        return xml.isStartElement() && name.equals(xml.getLocalName());
    }

    boolean ends(String namespace, String name) {
        return xml.isEndElement() && is(namespace, name);
    }

    boolean ends(String name) {
        return xml.isEndElement() && name.equals(xml.getLocalName());
    }

    private boolean is(String namespace, String name) {
        return name.equals(xml.getLocalName()) && namespace.equals(xml.getNamespaceURI());
    }

    /** The local name of the element. */
    String name() {
        return xml.getLocalName();
    }

    /** @return empty if the element has no such attribute */
    String attribute(String namespace, String name) {
        var value = xml.getAttributeValue(namespace, name);
        return value == null ? "" : value;
    }

    /**
     * The attribute of this local name, whatever its namespace.
     *
     * @return empty if the element has no such attribute
     */
    String attribute(String name) {
        for (int place = 0; place < xml.getAttributeCount(); place++) {
            if (name.equals(xml.getAttributeLocalName(place))) {
                return xml.getAttributeValue(place);
            }
        }
        return "";
    }

    /** @return empty unless the walk stands at characters */
    String characters() {
        return switch (xml.getEventType()) {
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> xml.getText();
            default -> "";
        };
    }

    /** Goes to the end of the element at whose start the walk stands. */
    void passOver() throws XMLStreamException {
        int outside = depth - 1;
        while (depth > outside) {
            next();
        }
    }
}
