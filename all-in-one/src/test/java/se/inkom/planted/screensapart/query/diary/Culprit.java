package se.inkom.planted.screensapart.query.diary;

import se.inkom.planted.screensapart.query.sla.Board;

class Culprit {
    Board board = new Board();
}
