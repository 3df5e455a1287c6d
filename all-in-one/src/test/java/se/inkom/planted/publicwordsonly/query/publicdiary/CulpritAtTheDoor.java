package se.inkom.planted.publicwordsonly.query.publicdiary;

import se.inkom.planted.publicwordsonly.ledger.vault.Door;

class CulpritAtTheDoor {
    Door door = new Door();
}
