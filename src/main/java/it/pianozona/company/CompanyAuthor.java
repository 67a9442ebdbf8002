/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.company;

/**
 * Who writes in the plans of a health authority.
 *
 * @param office id of the office for which the person acts; empty for the product itself
 */
public record CompanyAuthor(String personId, String office) {

    /** The product, where a step goes on by itself. */
    static final CompanyAuthor PRODUCT = new CompanyAuthor("sistema", "");
}
