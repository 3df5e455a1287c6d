package se.inkom.planted.javalogging.channels;

import java.util.logging.Logger;

class Culprit {
    Logger log = Logger.getLogger("channels");
}
