/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.document;

import java.io.ByteArrayOutputStream;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Element;

/** A drawing of a document as a file of its own. */
final class SvgText {

    private SvgText() {}

    static byte[] of(Element picture) {
        var alone = (Element) picture.cloneNode(true);
        alone.removeAttribute("alt");
        alone.removeAttribute("style");
        var out = new ByteArrayOutputStream();
        try {
            var writer = TransformerFactory.newDefaultInstance().newTransformer();
            writer.setOutputProperty(OutputKeys.ENCODING, "UTF-8");
            writer.transform(new DOMSource(alone), new StreamResult(out));
            return out.toByteArray();
        } catch (TransformerException e) {
            throw new IllegalStateException("a drawing cannot be written", e);
        }
    }
}
