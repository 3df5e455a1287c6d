package se.inkom.planted.rowsasstored.query.audit;

import se.inkom.planted.rowsasstored.ledger.types.Registry;

class CulpritOfAudit {
    Registry registry = new Registry();
}
