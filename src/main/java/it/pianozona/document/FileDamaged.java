/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.document;

/** A kept file whose bytes are no longer those of its SHA-256: somebody or something wrote past the product. */
public class FileDamaged extends RuntimeException {

    private static final long serialVersionUID = 1L;

    FileDamaged(StoredFile file) {
        super("stored file %s no longer has the SHA-256 %s".formatted(file.id(), file.sha256()));
    }
}
