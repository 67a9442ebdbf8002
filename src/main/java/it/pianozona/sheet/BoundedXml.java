/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.sheet;

import it.pianozona.rule.RuleViolated;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * What a container inflates to, counted while it is read: a small file that grows without end is refused on the way, and so is
 * one endless attribute or text, which a parser would keep in memory.
 */
final class BoundedXml extends FilterInputStream {

    /** 60,000 rows of 12 columns as LibreOffice writes them are about 100 MB. */
    private static final long MOST_BYTES = 160L * 1024 * 1024;

    private static final int LONGEST_RUN = 1024 * 1024;

    private long total;
    private int sinceTag;

    BoundedXml(InputStream inflated) {
        this(inflated, 0);
    }

    /** @param before bytes that the same container inflated to until now */
    BoundedXml(InputStream inflated, long before) {
        super(inflated);
        total = before;
    }

    @Override
    public int read() throws IOException {
        var one = super.read();
        if (one >= 0) {
            count(one);
        }
        return one;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        var read = super.read(into, from, length);
        for (int place = from; place < from + read; place++) {
            count(into[place]);
        }
        return read;
    }

    private void count(int one) {
        total++;
        sinceTag = one == '>' ? 0 : sinceTag + 1;
        refuse();
    }

    private void refuse() {
        if (total > MOST_BYTES || sinceTag > LONGEST_RUN) {
            throw new RuleViolated(Grid.TOO_LARGE);
        }
    }

    /**
     * Reads past an entry that is not wanted, so that it is counted too.
     *
     * @return bytes counted until now
     */
    long skipAll() throws IOException {
        var bin = new byte[8192];
        for (int read = in.read(bin); read >= 0; read = in.read(bin)) {
            total += read;
            refuse();
        }
        return total;
    }
}
