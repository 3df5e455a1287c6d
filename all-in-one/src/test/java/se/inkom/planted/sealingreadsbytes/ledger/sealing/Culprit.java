package se.inkom.planted.sealingreadsbytes.ledger.sealing;

import se.inkom.planted.sealingreadsbytes.ledger.types.Registry;

/** Seals what an event means, not what is stored. */
class Culprit {
    private final Registry registry = new Registry();

    Registry registry() {
        return registry;
    }
}
