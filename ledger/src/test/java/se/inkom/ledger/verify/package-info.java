/** The offline verifier against a real ledger: what a superuser can do, it finds. */
@NullMarked
package se.inkom.ledger.verify;

import org.jspecify.annotations.NullMarked;
