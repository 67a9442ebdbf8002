/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.signature;

import java.io.IOException;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;

/** The field of a document's timestamp (ISO 32000-2, 12.8.5): nothing is seen of it, and nothing happens through it. */
final class PdfTimestampField {

    private static final COSName TIMESTAMP = COSName.getPDFName("DocTimeStamp");
    private static final COSName RFC_3161 = COSName.getPDFName("ETSI.RFC3161");
    private static final Set<COSName> KEYS = names("Type", "Subtype", "FT", "F", "Ff", "T", "Rect", "P", "V", "AP");
    private static final Set<COSName> KEYS_OF_VALUE = names(
            "Type",
            "Filter",
            "SubFilter",
            "Contents",
            "ByteRange",
            "V",
            "M",
            "Name",
            "Location",
            "Reason",
            "ContactInfo");

    private PdfTimestampField() {}

    static boolean is(COSDictionary field) {
        return KEYS.containsAll(field.keySet())
                && COSName.SIG.equals(field.getCOSName(COSName.FT))
                && takesNoPlace(field.getCOSArray(COSName.RECT))
                && isTimestamp(field.getCOSDictionary(COSName.V));
    }

    /** How many timestamps of the document there should be: one that cannot be read is none, and must not pass for that. A name can be written in many ways, so the bytes are not asked. */
    static int count(byte[] pdf) {
        try (var document = Loader.loadPDF(pdf)) {
            return (int) document.getSignatureDictionaries().stream()
                    .map(PDSignature::getCOSObject)
                    .filter(value -> TIMESTAMP.equals(value.getCOSName(COSName.TYPE))
                            || RFC_3161.equals(value.getCOSName(COSName.SUB_FILTER)))
                    .count();
        } catch (IOException unreadable) {
            throw new Refused(Reason.TIMESTAMP_UNREADABLE);
        }
    }

    private static boolean isTimestamp(COSDictionary value) {
        return value != null
                && KEYS_OF_VALUE.containsAll(value.keySet())
                && TIMESTAMP.equals(value.getCOSName(COSName.TYPE))
                && RFC_3161.equals(value.getCOSName(COSName.SUB_FILTER))
                && value.getDictionaryObject(COSName.CONTENTS) instanceof COSString
                && value.getCOSArray(COSName.BYTERANGE) != null;
    }

    private static boolean takesNoPlace(COSArray corners) {
        if (corners == null
                || corners.size() != 4
                || !corners.toList().stream().allMatch(COSNumber.class::isInstance)) {
            return false;
        }
        var at = corners.toFloatArray();
        return at[0] == at[2] || at[1] == at[3];
    }

    private static Set<COSName> names(String... names) {
        return Stream.of(names).map(COSName::getPDFName).collect(Collectors.toUnmodifiableSet());
    }
}
