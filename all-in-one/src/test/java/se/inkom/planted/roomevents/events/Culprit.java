package se.inkom.planted.roomevents.events;

import se.inkom.planted.roomevents.ledger.Stranger;

class Culprit {
    Stranger stranger = new Stranger();
}
