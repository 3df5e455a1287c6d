package se.inkom.planted.publishingblind.command.publishing;

import se.inkom.planted.publishingblind.ledger.vault.Door;

class Culprit {
    Door door = new Door();
}
