/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.document;

import it.pianozona.rule.RuleViolated;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/**
 * Whether a PDF holds something that runs when it is read. A signed document with executable code that may change what is shown has
 * not the value of a signed one (DPCM 22 February 2013, art. 4 c. 3).
 */
final class ActiveContent {

    private static final Set<COSName> RUNNING_ACTIONS =
            Set.of(COSName.JAVA_SCRIPT, COSName.getPDFName("Launch"), COSName.getPDFName("Rendition"));
    private static final Set<COSName> RUNNING_KEYS =
            Set.of(COSName.JS, COSName.getPDFName("RichMediaContent"), COSName.XFA);

    private ActiveContent() {}

    /** @throws RuleViolated when the PDF cannot be opened, wants a password or holds something that runs */
    static void refuseIn(String field, byte[] pdf) {
        try (var document = Loader.loadPDF(
                new RandomAccessReadBuffer(pdf), "", null, null, IOUtils.createTempFileOnlyStreamCache())) {
            if (document.isEncrypted()) {
                throw encrypted(field);
            }
            if (runs(document)) {
                throw new RuleViolated(
                        "«%s»: il PDF contiene parti eseguibili (script, avvio di programmi o moduli XFA), che non sono"
                                        .formatted(field)
                                + " ammesse in un atto. Riesporta il documento in PDF/A e caricalo di nuovo (DPCM 22/2/2013 art. 4 c. 3).");
            }
        } catch (InvalidPasswordException protectedFile) {
            throw encrypted(field);
        } catch (IOException | RuntimeException unreadable) {
            if (unreadable instanceof RuleViolated refusal) {
                throw refusal;
            }
            throw new RuleViolated(
                    "«%s»: il PDF è danneggiato e non si apre. Riesportalo e caricalo di nuovo.".formatted(field));
        }
    }

    private static RuleViolated encrypted(String field) {
        return new RuleViolated(
                "«%s»: il PDF è protetto da password. Carica una copia senza protezione.".formatted(field));
    }

    private static boolean runs(PDDocument document) {
        Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        var open = new ArrayDeque<COSBase>();
        open.push(document.getDocument().getTrailer());
        while (!open.isEmpty()) {
            var part = open.pop();
            if (!seen.add(part)) {
                continue;
            }
            if (part instanceof COSObject reference && reference.getObject() != null) {
                open.push(reference.getObject());
            } else if (part instanceof COSArray array) {
                array.forEach(open::push);
            } else if (part instanceof COSDictionary dictionary) {
                if (runs(dictionary)) {
                    return true;
                }
                dictionary.getValues().forEach(open::push);
            }
        }
        return false;
    }

    private static boolean runs(COSDictionary dictionary) {
        return RUNNING_KEYS.stream().anyMatch(dictionary::containsKey)
                || (dictionary.getDictionaryObject(COSName.S) instanceof COSName action
                        && RUNNING_ACTIONS.contains(action));
    }
}
