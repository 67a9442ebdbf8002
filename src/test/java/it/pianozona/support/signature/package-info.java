/* SPDX-License-Identifier: AGPL-3.0-or-later */
/**
 * People who sign in the tests, with real cryptography: {@link it.pianozona.support.signature.TestAuthority} issues their
 * certificates and publishes its lists, {@link it.pianozona.support.signature.TestSigner} signs as their tool would. The
 * shared test application trusts that authority by its trusted lists, as production trusts the European ones.
 *
 * <pre>{@code
 * var mayor = TestAuthority.get().signer("Anna", "Rho", people.taxCodeOf("sindaco.rho").orElseThrow());
 * byte[] signed = mayor.signPades(issued);          // alone
 * byte[] chained = healthDirector.signPades(signed); // the next one signs what is accepted so far
 * byte[] envelope = mayor.signCades(issued);        // .p7m
 * }</pre>
 */
package it.pianozona.support.signature;
