package se.inkom.planted.rowsasstored.query.history;

import se.inkom.planted.rowsasstored.ledger.types.Registry;

class InnocentStory {
    Registry registry = new Registry();
}
