package se.inkom.planted.roomquery.query;

import se.inkom.planted.roomquery.command.Stranger;

class Culprit {
    Stranger stranger = new Stranger();
}
