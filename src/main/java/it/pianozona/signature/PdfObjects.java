/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.signature;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;

/** Objects of two revisions of a PDF, compared as they are written. */
final class PdfObjects {

    private PdfObjects() {}

    static boolean differsOnlyIn(Set<COSName> allowed, COSDictionary old, COSDictionary now) {
        if (old == null || now == null) {
            return old == now;
        }
        var keys = new HashSet<>(old.keySet());
        keys.addAll(now.keySet());
        keys.removeAll(allowed);
        return keys.stream().allMatch(key -> same(old.getItem(key), now.getItem(key)));
    }

    /** References are the same if they name the same object; whether that was written again is asked elsewhere. */
    static boolean same(COSBase old, COSBase now) {
        if (old instanceof COSObject reference) {
            return now instanceof COSObject other && reference.getKey().equals(other.getKey());
        }
        if (old instanceof COSDictionary dictionary) {
            return now instanceof COSDictionary other && differsOnlyIn(Set.of(), dictionary, other);
        }
        if (old instanceof COSArray array) {
            return now instanceof COSArray other && sameItems(array, other);
        }
        return old == null ? now == null : old.equals(now);
    }

    private static boolean sameItems(COSArray old, COSArray now) {
        if (old.size() != now.size()) {
            return false;
        }
        for (int at = 0; at < old.size(); at++) {
            if (!same(old.get(at), now.get(at))) {
                return false;
            }
        }
        return true;
    }

    /** Every object that one reaches from here. */
    static void reach(COSBase from, Set<COSObjectKey> found) {
        var open = new ArrayDeque<COSBase>();
        if (from != null) {
            open.add(from);
        }
        while (!open.isEmpty()) {
            var one = open.poll();
            if (one instanceof COSObject reference) {
                if (found.add(reference.getKey()) && reference.getObject() != null) {
                    open.add(reference.getObject());
                }
            } else if (one instanceof COSDictionary dictionary) {
                open.addAll(dictionary.getValues());
            } else if (one instanceof COSArray array) {
                array.forEach(open::add);
            }
        }
    }
}
