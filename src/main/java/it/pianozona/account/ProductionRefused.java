/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.account;

/** The product does not start in production like this; the message says in Italian why and what to do. */
final class ProductionRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ProductionRefused(String message) {
        super(message);
    }
}
