package se.inkom.planted.rowsasstored.command.publishing;

import se.inkom.planted.rowsasstored.ledger.types.Registry;

class CulpritOfPublishing {
    Registry registry = new Registry();
}
