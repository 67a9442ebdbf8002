/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.chart;

import java.io.StringWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes the elements that charts are made of; lengths have at most two decimals. */
final class SvgWriter {

    private static final String NOT_XML = "[^\\x09\\x0A\\x0D\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]";

    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter xml;

    SvgWriter() {
        try {
            xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Opens an element; attributes are names and values in turn, numbers are written as lengths. */
    SvgWriter open(String element, Object... attributes) {
        return write(() -> {
            xml.writeStartElement(element);
            writeAttributes(attributes);
        });
    }

    SvgWriter close() {
        return write(xml::writeEndElement);
    }

    /** An element without content. */
    SvgWriter shape(String element, Object... attributes) {
        return write(() -> {
            xml.writeEmptyElement(element);
            writeAttributes(attributes);
        });
    }

    /** An element with nothing but text. */
    SvgWriter words(String element, String words, Object... attributes) {
        open(element, attributes);
        write(() -> xml.writeCharacters(clean(words)));
        return close();
    }

    /** All that was written; nothing can be added any more. */
    String done() {
        write(() -> {
            xml.writeEndDocument();
            xml.close();
        });
        return text.toString();
    }

    static String length(double length) {
        var rounded =
                BigDecimal.valueOf(length).setScale(2, RoundingMode.HALF_UP).stripTrailingZeros();
        return rounded.toPlainString();
    }

    private void writeAttributes(Object... attributes) throws XMLStreamException {
        for (var at = 0; at < attributes.length; at += 2) {
            var value = attributes[at + 1];
            xml.writeAttribute(
                    attributes[at].toString(),
                    value instanceof Number number ? length(number.doubleValue()) : clean(value.toString()));
        }
    }

    /** XML has no place for control characters. */
    private static String clean(String words) {
        return words.replaceAll(NOT_XML, "\uFFFD");
    }

    private SvgWriter write(Writing part) {
        try {
            part.write();
            return this;
        } catch (XMLStreamException e) {
            throw new IllegalStateException("a chart could not be written", e);
        }
    }

    private interface Writing {
        void write() throws XMLStreamException;
    }
}
