package se.inkom.planted.pdfblind.query.pdf;

import se.inkom.planted.pdfblind.ledger.vault.Door;

class Culprit {
    Door door = new Door();
}
