package se.inkom.planted.roomchannels.channels;

import se.inkom.planted.roomchannels.ledger.Stranger;

class Culprit {
    Stranger stranger = new Stranger();
}
