package se.inkom.planted.sealingreadsbytes.ledger.sealing;

/** Reads bytes. */
class InnocentReader {
    byte[] bytes() {
        return new byte[0];
    }
}
