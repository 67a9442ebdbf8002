/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.account.web;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;

/** A text as a QR code, drawn as one path of an SVG whose unit is a module. */
final class QrPicture {

    private final BitMatrix modules;

    QrPicture(String text) {
        try {
            this.modules = new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0);
        } catch (WriterException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Modules along a side, the quiet zone included. */
    public int getSide() {
        return modules.getWidth();
    }

    public String getPath() {
        var path = new StringBuilder();
        for (int y = 0; y < modules.getHeight(); y++) {
            for (int x = 0; x < modules.getWidth(); x++) {
                if (modules.get(x, y)) {
                    path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
                }
            }
        }
        return path.toString();
    }
}
