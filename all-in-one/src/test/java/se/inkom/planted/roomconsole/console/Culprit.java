package se.inkom.planted.roomconsole.console;

import se.inkom.planted.roomconsole.events.Stranger;

class Culprit {
    Stranger stranger = new Stranger();
}
