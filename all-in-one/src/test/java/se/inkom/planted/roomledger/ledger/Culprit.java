package se.inkom.planted.roomledger.ledger;

import se.inkom.planted.roomledger.command.Stranger;

class Culprit {
    Stranger stranger = new Stranger();
}
