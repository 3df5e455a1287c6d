package se.inkom.planted.roomweb.web;

import se.inkom.planted.roomweb.ledger.Stranger;

class Culprit {
    Stranger stranger = new Stranger();
}
