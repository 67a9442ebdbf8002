/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.signature;

import java.io.IOException;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** Bytes that end the reading of them when the time of the verification is over. */
final class WatchedBytes extends RandomAccessReadBuffer {

    WatchedBytes(byte[] bytes) {
        super(bytes);
    }

    @Override
    public int read() throws IOException {
        Turn.requireTime();
        return super.read();
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        Turn.requireTime();
        return super.read(into, from, length);
    }
}
