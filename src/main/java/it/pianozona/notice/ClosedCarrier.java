/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.notice;

/** No mail server is configured: notices are read on the page, nothing waits to be sent. */
class ClosedCarrier implements Carrier {

    @Override
    public boolean isOpen() {
        return false;
    }

    @Override
    public void carry(Letter letter) throws NotCarried {
        throw new NotCarried(NotCarried.Then.STOP, "Nessun server di posta è configurato.", null);
    }
}
