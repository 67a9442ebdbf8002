/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.signature;

import static it.pianozona.signature.PdfObjects.differsOnlyIn;
import static it.pianozona.signature.PdfObjects.reach;
import static it.pianozona.signature.PdfObjects.same;
import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;

/**
 * What a tool appends to a signed PDF so that it can be verified when certificates have expired (ETSI EN 319 142-1, 5.4 and
 * 5.5): a security store ({@code DSS}) with certificates and revocation data, timestamps of the document in fields without a
 * place on a page, the declaration of the extensions. All of it lies outside the signature, so it is looked at object by
 * object: each one that is new or written again must be one of these; whatever else a page, a name, a form or an action
 * reaches must be the very object that was signed. A reader that repairs files must find nothing else either.
 */
final class PdfAdditions {

    private static final COSName SECURITY_STORE = COSName.getPDFName("DSS");
    private static final COSName EXTENSIONS = COSName.getPDFName("Extensions");
    private static final COSName SIGNATURE_FLAGS = COSName.getPDFName("SigFlags");
    private static final Set<COSName> MAY_CHANGE_IN_CATALOG =
            Set.of(SECURITY_STORE, EXTENSIONS, COSName.ACRO_FORM, COSName.VERSION);
    private static final Set<COSName> MAY_CHANGE_IN_FORM = Set.of(COSName.FIELDS, SIGNATURE_FLAGS);
    private static final Set<COSName> MAY_CHANGE_IN_INFORMATION = Set.of(COSName.MOD_DATE, COSName.PRODUCER);
    private static final Set<COSName> STRUCTURES = Set.of(COSName.XREF, COSName.OBJ_STM);
    private static final Pattern END = Pattern.compile("startxref\\s+[0-9]+\\s+%%EOF(?:\\r\\n|\\n|\\r|\\z)");
    private static final int MOST_STEPS = 20;
    private static final String HYBRID = "/XRefStm";

    private final COSDocument before;
    private final COSDocument after;
    private final Set<COSObjectKey> written = new HashSet<>();
    private final Set<COSObjectKey> explained = new HashSet<>();

    private PdfAdditions(COSDocument before, COSDocument after) {
        this.before = before;
        this.after = after;
    }

    /**
     * Whether everything behind a signature is there for its verification.
     *
     * @param signed length of the part that ends with the signature
     */
    static boolean areForVerification(byte[] pdf, int signed) {
        var from = signed;
        var ends = END.matcher(new String(pdf, signed, pdf.length - signed, ISO_8859_1));
        for (int step = 0; step < MOST_STEPS && ends.find(); step++) {
            var to = signed + ends.end();
            if (!isForVerification(Arrays.copyOf(pdf, to), from)) {
                return false;
            }
            from = to;
        }
        return from == pdf.length;
    }

    /** Each step by itself: what one writes and the next forgets is seen too. */
    private static boolean isForVerification(byte[] pdf, int signed) {
        var tail = new String(pdf, signed, pdf.length - signed, ISO_8859_1);
        if (tail.contains(HYBRID)) {
            return false;
        }
        try (var before = PdfRevision.parsed(Arrays.copyOf(pdf, signed));
                var after = PdfRevision.parsed(pdf)) {
            return !PdfRevision.frees(pdf, signed, before.getXrefTable().keySet())
                    && new PdfAdditions(before, after).areAllowed(signed, tail);
        } catch (IOException unreadable) {
            return false;
        }
    }

    private boolean areAllowed(int signed, String tail) {
        return writtenBehind(signed)
                && nothingIsHidden(signed, tail)
                && trailerIsAllowed()
                && catalogIsAllowed()
                && pagesAreAllowed()
                && written.stream().allMatch(key -> explained.contains(key) || isStructure(key) || isAsItWas(key));
    }

    /** Some tools write a field again without changing it. */
    private boolean isAsItWas(COSObjectKey key) {
        return before.getXrefTable().containsKey(key)
                && before.getObjectFromPool(key).getObject() instanceof COSDictionary old
                && after.getObjectFromPool(key).getObject() instanceof COSDictionary now
                && !(old instanceof COSStream || now instanceof COSStream)
                && differsOnlyIn(Set.of(), old, now);
    }

    /** What was signed is where it was, unless it is written anew; and what is new lies behind the signature. */
    private boolean writtenBehind(int signed) {
        var old = before.getXrefTable();
        var now = after.getXrefTable();
        for (var entry : now.entrySet()) {
            if (entry.getValue().equals(old.get(entry.getKey()))) {
                continue;
            }
            if (!isBehind(entry.getValue(), signed, now)) {
                return false;
            }
            written.add(entry.getKey());
        }
        return now.keySet().containsAll(old.keySet()) && holdersStay(old) && generationsStay(old.keySet());
    }

    /** What holds signed objects in a compressed form is not written again. */
    private boolean holdersStay(Map<COSObjectKey, Long> old) {
        return old.values().stream()
                .filter(place -> place < 0)
                .noneMatch(holder -> written.contains(new COSObjectKey(-holder, 0)));
    }

    /** A number that is used again makes readers forget the object that had it. */
    private boolean generationsStay(Set<COSObjectKey> old) {
        var numbers = old.stream().map(COSObjectKey::getNumber).collect(Collectors.toSet());
        return written.stream().allMatch(key -> old.contains(key) || !numbers.contains(key.getNumber()));
    }

    /** A negative place is the number of the stream that holds the object. */
    private static boolean isBehind(long place, int signed, Map<COSObjectKey, Long> table) {
        var holder = place < 0 ? table.getOrDefault(new COSObjectKey(-place, 0), 0L) : Long.valueOf(place);
        return holder >= signed;
    }

    /** A reader that rebuilds the table of a damaged file takes the last object of a number: it must be the same. */
    private boolean nothingIsHidden(int signed, String tail) {
        var last = new HashMap<COSObjectKey, Long>();
        var objects = PdfRevision.OBJECT.matcher(tail);
        while (objects.find()) {
            var key = new COSObjectKey(Long.parseLong(objects.group(1)), Integer.parseInt(objects.group(2)));
            last.put(key, signed + (long) objects.start());
        }
        return last.entrySet().stream()
                .filter(entry -> before.getXrefTable().containsKey(entry.getKey()))
                .allMatch(entry -> entry.getValue().equals(after.getXrefTable().get(entry.getKey())));
    }

    private boolean trailerIsAllowed() {
        var old = before.getTrailer();
        var now = after.getTrailer();
        if (!same(old.getItem(COSName.ROOT), now.getItem(COSName.ROOT)) || now.containsKey(COSName.ENCRYPT)) {
            return false;
        }
        if (now.getItem(COSName.INFO) == null) {
            return true;
        }
        if (!explain(old.getItem(COSName.INFO), now.getItem(COSName.INFO))) {
            return false;
        }
        var particulars = old.getCOSDictionary(COSName.INFO);
        return differsOnlyIn(
                MAY_CHANGE_IN_INFORMATION,
                particulars == null ? new COSDictionary() : particulars,
                now.getCOSDictionary(COSName.INFO));
    }

    private boolean catalogIsAllowed() {
        var old = catalog(before);
        var now = catalog(after);
        if (!differsOnlyIn(MAY_CHANGE_IN_CATALOG, old, now)
                || !(now.getItem(COSName.VERSION) == null || now.getItem(COSName.VERSION) instanceof COSName)) {
            return false;
        }
        explained.add(((COSObject) after.getTrailer().getItem(COSName.ROOT)).getKey());
        var elsewhere = new HashSet<COSObjectKey>();
        old.entrySet().stream()
                .filter(entry -> !SECURITY_STORE.equals(entry.getKey()) && !EXTENSIONS.equals(entry.getKey()))
                .forEach(entry -> reach(entry.getValue(), elsewhere));
        var store = new HashSet<COSObjectKey>();
        reach(now.getItem(SECURITY_STORE), store);
        reach(now.getItem(EXTENSIONS), store);
        store.removeAll(elsewhere);
        explained.addAll(store);
        return explain(old.getItem(COSName.ACRO_FORM), now.getItem(COSName.ACRO_FORM))
                && formIsAllowed(old.getCOSDictionary(COSName.ACRO_FORM), now.getCOSDictionary(COSName.ACRO_FORM));
    }

    private boolean formIsAllowed(COSDictionary old, COSDictionary now) {
        return old != null
                && now != null
                && differsOnlyIn(MAY_CHANGE_IN_FORM, old, now)
                && explain(old.getItem(COSName.FIELDS), now.getItem(COSName.FIELDS))
                && onlyTimestampsAdded(old.getCOSArray(COSName.FIELDS), now.getCOSArray(COSName.FIELDS));
    }

    /** A page may carry a field of a timestamp more, which takes no place on it. */
    private boolean pagesAreAllowed() {
        var pages = new HashSet<COSObjectKey>();
        reach(catalog(before).getItem(COSName.PAGES), pages);
        return written.stream().filter(pages::contains).allMatch(this::pageIsAllowed);
    }

    private boolean pageIsAllowed(COSObjectKey key) {
        if (explained.contains(key) || isAsItWas(key)) {
            return true;
        }
        var old = before.getObjectFromPool(key).getObject();
        var now = after.getObjectFromPool(key).getObject();
        if (old instanceof COSDictionary page
                && now instanceof COSDictionary same
                && COSName.PAGE.equals(page.getItem(COSName.TYPE))) {
            explained.add(key);
            return !(now instanceof COSStream)
                    && explain(page.getItem(COSName.ANNOTS), same.getItem(COSName.ANNOTS))
                    && differsOnlyIn(Set.of(COSName.ANNOTS), page, same)
                    && onlyTimestampsAdded(page.getCOSArray(COSName.ANNOTS), same.getCOSArray(COSName.ANNOTS));
        }
        // The list of a page's notes may be an object of its own, whose page is not written again.
        if (old instanceof COSArray notes && now instanceof COSArray more && isListOfNotes(key)) {
            explained.add(key);
            return onlyTimestampsAdded(notes, more);
        }
        return false;
    }

    private boolean isListOfNotes(COSObjectKey key) {
        return before.getObjectsByType(COSName.PAGE).stream()
                .map(page -> ((COSDictionary) page.getObject()).getItem(COSName.ANNOTS))
                .anyMatch(notes -> notes instanceof COSObject list && key.equals(list.getKey()));
    }

    private boolean onlyTimestampsAdded(COSArray old, COSArray now) {
        var length = old == null ? 0 : old.size();
        if (now == null || now.size() < length) {
            return length == 0;
        }
        for (int at = 0; at < now.size(); at++) {
            if (at < length ? !same(old.get(at), now.get(at)) : !isTimestamp(now.get(at))) {
                return false;
            }
        }
        return true;
    }

    private boolean isTimestamp(COSBase added) {
        if (!(added instanceof COSObject field
                && written.contains(field.getKey())
                && !before.getXrefTable().containsKey(field.getKey())
                && field.getObject() instanceof COSDictionary dictionary
                && PdfTimestampField.is(dictionary))) {
            return false;
        }
        explained.add(field.getKey());
        var appearance = new HashSet<COSObjectKey>();
        reach(dictionary.getItem(COSName.AP), appearance);
        appearance.stream()
                .filter(key -> !before.getXrefTable().containsKey(key))
                .forEach(explained::add);
        return explain(null, dictionary.getItem(COSName.V));
    }

    private boolean isStructure(COSObjectKey key) {
        return !before.getXrefTable().containsKey(key)
                && after.getObjectFromPool(key).getObject() instanceof COSStream stream
                && STRUCTURES.contains(stream.getCOSName(COSName.TYPE));
    }

    /** An object that may be written: where it was, or new; never in the place of another. */
    private boolean explain(COSBase old, COSBase now) {
        if (!(now instanceof COSObject object)) {
            return true;
        }
        var isNew = !before.getXrefTable().containsKey(object.getKey());
        if (!isNew && !(old instanceof COSObject same && same.getKey().equals(object.getKey()))) {
            return false;
        }
        explained.add(object.getKey());
        return true;
    }

    private static COSDictionary catalog(COSDocument document) {
        return document.getTrailer().getCOSDictionary(COSName.ROOT);
    }
}
