package se.inkom.planted.roomcommand.command;

import se.inkom.planted.roomcommand.query.Stranger;

class Culprit {
    Stranger stranger = new Stranger();
}
